// The composer: what is written is shown as Pinterest will show it, counted, and kept - on the server, and on this device
// for as long as the server does not answer. Pictures go up as soon as they are chosen. Without this script the page is a form.
import { sendPicture, dropMany } from "./pictures.js";

const form = document.querySelector("form[data-composer]");
const field = name => form.elements[`Form.${name}`];
const find = selector => document.querySelector(selector);
const fields = ["Title", "Description", "AltText", "Link", "PictureId", "Place"];
const mayChange = form.dataset.may === "true";
const token = field("UnsavedId") && form.elements.__RequestVerificationToken.value;
const id = field("UnsavedId").value;
const shelf = `unsaved:${form.dataset.owner}:`;
const place = shelf + id;
const firstWait = 3_000;
const longestWait = 30_000;

const post = (path, values, signal) => {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...values, __RequestVerificationToken: token })) {
        // An empty ID cannot be read as one; an empty text says no more than none.
        if (value !== "") {
            body.append(name, value);
        }
    }
    return fetch(path, { method: "POST", body, credentials: "same-origin", signal });
};

// ---- Counting, in characters as Pinterest counts them.
const count = input => {
    const hint = document.getElementById(`${input.name}-hint`);
    if (hint) {
        hint.dataset.before ??= hint.textContent.replace(/(At most \d+|\d+ of \d+) characters\.$/, "");
        const length = [...input.value.replace(/\r\n?/g, "\n").trim()].length;
        const limit = Number(input.dataset.countTo);
        hint.textContent = hint.dataset.before + (length === 0 ? `At most ${limit} characters.` : `${length} of ${limit} characters.`);
        hint.classList.toggle("over", length > limit);
    }
};

// ---- The preview.
const preview = find("[data-preview]");
const shown = name => preview.querySelector(`[data-of="${name}"]`);
const host = () => {
    try {
        return new URL(field("Link").value).hostname;
    } catch {
        return "";
    }
};
const chosen = find("[data-chosen]");
const showPicture = source => {
    chosen.parentElement.hidden = !source;
    if (source) {
        chosen.src = source;
    }
    shown("picture").hidden = !source;
    shown("no-picture").hidden = !!source;
    if (source) {
        shown("picture").src = source;
    }
};
const show = () => {
    shown("title").textContent = field("Title").value;
    shown("description").textContent = field("Description").value;
    shown("host").textContent = host();
    shown("picture").alt = field("AltText").value;
};
preview.querySelector("[data-preview-views]").hidden = false;
for (const button of preview.querySelectorAll("[data-view]")) {
    button.addEventListener("click", () => {
        preview.querySelector("[data-shown]").dataset.shown = button.dataset.view;
        for (const other of preview.querySelectorAll("[data-view]")) {
            other.setAttribute("aria-pressed", String(other === button));
        }
    });
}

// ---- Keeping what is not saved.
const words = find("[data-unsaved-words]");
const say = text => {
    if (words && words.textContent !== text) {
        words.textContent = text;
    }
};
let timer = 0;
let wait = firstWait;
let underway = null;
let isLeaving = false;

const values = () => Object.fromEntries(fields.map(name => [name, field(name).value]));
const keepHere = () => {
    try {
        localStorage.setItem(place, JSON.stringify({ draft: form.dataset.draft ?? "", at: Date.now(), fields: values() }));
        return true;
    } catch {
        return false;
    }
};
const keepThere = async () => {
    const sent = JSON.stringify(values());
    underway?.abort();
    underway = new AbortController();
    try {
        const answer = await post(`/composer/unsaved/${id}`, {
            ...values(), DraftId: form.dataset.draft ?? "", Revision: field("Revision").value,
        }, underway.signal);
        if (answer.ok && !answer.redirected) {
            wait = firstWait;
            const { at } = await answer.json();
            if (sent === JSON.stringify(values())) {
                localStorage.removeItem(place);
                const time = new Date(at).toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
                say(`Kept at ${time}, not saved yet.`);
            }
            return;
        }
        if (answer.status >= 400 && answer.status < 500) {
            const problem = await answer.json().catch(() => null);
            say(`Kept on this device only. ${problem?.title ?? ""}`);
            return;
        }
        throw new Error("no answer");
    } catch (failure) {
        if (failure.name === "AbortError" || isLeaving) {
            return;
        }
        say("The server does not answer. What you write is kept on this device, and sent when it is back.");
        clearTimeout(timer);
        timer = setTimeout(keepThere, wait);
        wait = Math.min(wait * 2, longestWait);
    }
};
const changed = () => {
    if (!mayChange) {
        return;
    }
    show();
    if (!form.dataset.draft && !new URLSearchParams(location.search).has("unsaved")) {
        history.replaceState(null, "", `/drafts/new?unsaved=${id}`);
    }
    find("[data-needs-saved]")?.setAttribute("inert", "");
    find("[data-save-first]")?.removeAttribute("hidden");
    const isHere = keepHere();
    clearTimeout(timer);
    timer = setTimeout(keepThere, isHere ? 1_000 : 0);
};
form.addEventListener("submit", () => {
    isLeaving = true;
    clearTimeout(timer);
    underway?.abort();
});
addEventListener("pageshow", event => {
    isLeaving = false;
    if (event.persisted) {
        location.reload();
    }
});

// ---- What this device kept while the server was away.
const kept = localStorage.getItem(place);
if (kept && mayChange) {
    for (const [name, value] of Object.entries(JSON.parse(kept).fields)) {
        if (fields.includes(name)) {
            field(name).value = value;
        }
    }
    changed();
    say("What this device kept is shown here. It is not saved yet.");
} else if (!form.dataset.draft && mayChange) {
    const others = Object.keys(localStorage).filter(key => key.startsWith(shelf) && key !== place && JSON.parse(localStorage[key]).draft === "");
    if (others.length > 0) {
        const note = find("[data-on-device]");
        note.hidden = false;
        note.querySelector("a").href = `/drafts/new?unsaved=${others[0].slice(shelf.length)}`;
    }
}

// ---- Pictures: chosen, dropped or pasted.
const tray = find("[data-drop]");
const error = find("[data-picture-error]");
const progress = find("[data-picture-progress]");
const refuse = text => {
    error.hidden = !text;
    error.textContent = text ?? "";
};
const takeOne = async file => {
    refuse(null);
    progress.hidden = false;
    const local = URL.createObjectURL(file);
    showPicture(local);
    try {
        const { pictureId } = await sendPicture("/composer/picture", file, token, share => progress.value = share * 100);
        field("PictureId").value = pictureId;
        form.elements.Picture.value = "";
        showPicture(`/pictures/${pictureId}`);
        changed();
    } catch (failure) {
        refuse(failure.message);
        showPicture(field("PictureId").value && `/pictures/${field("PictureId").value}`);
    } finally {
        URL.revokeObjectURL(local);
        progress.hidden = true;
    }
};
const take = files => {
    const pictures = [...files];
    if (pictures.length > 1) {
        dropMany(pictures, find("[data-many]"), token);
    } else if (pictures.length === 1) {
        takeOne(pictures[0]);
    }
};
if (mayChange) {
    find("[data-drop-words]").hidden = false;
    form.elements.Picture.multiple = !form.dataset.draft;
    form.elements.Picture.addEventListener("change", event => {
        take(event.target.files);
        if (event.target.files.length > 1) {
            event.target.value = "";
        }
    });
    addEventListener("paste", event => event.clipboardData?.files.length && take(event.clipboardData.files));
    for (const over of ["dragenter", "dragover"]) {
        addEventListener(over, event => {
            if (event.dataTransfer?.types.includes("Files")) {
                event.preventDefault();
                tray.classList.add("over");
            }
        });
    }
    addEventListener("dragleave", event => event.relatedTarget || tray.classList.remove("over"));
    addEventListener("drop", event => {
        if (event.dataTransfer?.files.length) {
            event.preventDefault();
            tray.classList.remove("over");
            take(event.dataTransfer.files);
        }
    });
}

// ---- Finding a board among many.
const boards = field("Place");
const search = find("[data-place-search]");
if (boards.options.length > 8) {
    search.hidden = false;
    const all = [...boards.options];
    search.querySelector("input").addEventListener("input", event => {
        const wanted = event.target.value.trim().toLocaleLowerCase();
        for (const option of all) {
            const isFound = option.value === "" || option.textContent.toLocaleLowerCase().includes(wanted);
            option.hidden = option.disabled = !isFound && !option.selected;
        }
        boards.size = wanted ? Math.min(7, all.filter(option => !option.hidden).length + 1) : 0;
    });
    boards.addEventListener("change", () => boards.size = 0);
}

// ---- Whether the link leads anywhere.
const linkWords = find("[data-link-words]");
let looked = "";
const lookAtLink = async () => {
    const address = field("Link").value.trim();
    if (address === looked) {
        return;
    }
    looked = address;
    linkWords.className = "hint";
    if (address === "") {
        linkWords.textContent = "";
        return;
    }
    linkWords.textContent = "Looking where the link leads…";
    try {
        const answer = await post("/composer/link", { address });
        const glance = answer.ok ? await answer.json() : null;
        if (looked === address) {
            linkWords.textContent = glance?.words ?? "The link could not be looked at now.";
            linkWords.classList.toggle("doubt", glance?.isReached === false);
        }
    } catch {
        linkWords.textContent = "The link could not be looked at: the server does not answer.";
        looked = "";
    }
};
let lookTimer = 0;
if (mayChange) {
    // Its place is there from the start: words that push the page down would take the button from under the mouse.
    linkWords.hidden = false;
    field("Link").addEventListener("input", () => {
        clearTimeout(lookTimer);
        lookTimer = setTimeout(lookAtLink, 700);
    });
}

form.addEventListener("input", event => {
    if (event.target.dataset.countTo) {
        count(event.target);
    }
    if (fields.some(name => event.target === field(name))) {
        changed();
    }
});
form.querySelectorAll("[data-count-to]").forEach(count);
show();
if (mayChange && field("Link").value) {
    lookAtLink();
}
