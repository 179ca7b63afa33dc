// Pictures on their way up: each tells how far it is, and why it was not taken; three go at a time.
const atOnce = 3;

export const sendPicture = (path, file, token, onProgress) => new Promise((taken, refused) => {
    const request = new XMLHttpRequest();
    request.open("POST", path);
    request.responseType = "json";
    request.upload.onprogress = event => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => request.status === 200 && request.response
        ? taken(request.response)
        : refused(new Error([request.response?.title ?? "The server did not take the picture.", request.response?.detail].filter(Boolean).join(" ")));
    request.onerror = () => refused(new Error("The connection broke off. The picture is still here: try again."));
    const body = new FormData();
    body.append("__RequestVerificationToken", token);
    body.append("picture", file, file.name);
    request.send(body);
});

const row = (file, list) => {
    const item = document.createElement("li");
    item.className = "row";
    const image = document.createElement("img");
    image.src = URL.createObjectURL(file);
    image.alt = "";
    const name = document.createElement("span");
    name.textContent = file.name;
    const progress = document.createElement("progress");
    progress.max = 100;
    progress.value = 0;
    progress.setAttribute("aria-label", `${file.name} is on its way`);
    item.append(image, name, progress);
    list.append(item);
    return { item, name, progress };
};

const makeDraft = async (file, { item, name, progress }, token) => {
    item.querySelectorAll(".error, button").forEach(old => old.remove());
    progress.hidden = false;
    try {
        const made = await sendPicture("/composer/draft", file, token, share => progress.value = share * 100);
        const link = document.createElement("a");
        link.href = made.address;
        link.textContent = file.name;
        name.replaceChildren(link);
        item.dataset.made = made.draftId;
        progress.hidden = true;
        return true;
    } catch (failure) {
        progress.hidden = true;
        const why = document.createElement("span");
        why.className = "error";
        why.textContent = failure.message;
        const again = document.createElement("button");
        again.type = "button";
        again.className = "link";
        again.textContent = "Try again";
        again.addEventListener("click", () => makeDraft(file, { item, name, progress }, token));
        item.append(why, again);
        return false;
    }
};

/** Makes a draft of each picture, and lists them in the given list while they come to be. */
export const dropMany = async (files, list, token) => {
    list.hidden = false;
    let summary = list.parentElement.querySelector("[data-many-words]");
    if (!summary) {
        summary = document.createElement("p");
        summary.dataset.manyWords = "";
        summary.setAttribute("role", "status");
        list.before(summary);
    }
    const rows = files.map(file => [file, row(file, list)]);
    let next = 0;
    let made = 0;
    let left = 0;
    const tell = () => {
        summary.textContent = made + left < files.length
            ? `${made + left} of ${files.length} pictures are up.`
            : left === 0 ? `${made} drafts are made.` : `${made} drafts are made; ${left} pictures were not taken.`;
        if (made + left === files.length) {
            const link = document.createElement("a");
            link.href = "/drafts";
            link.textContent = "See all drafts";
            summary.append(" ", link);
        }
    };
    tell();
    await Promise.all(Array.from({ length: Math.min(atOnce, files.length) }, async () => {
        while (next < rows.length) {
            const [file, shown] = rows[next++];
            if (await makeDraft(file, shown, token)) {
                made++;
            } else {
                left++;
            }
            tell();
        }
    }));
};
