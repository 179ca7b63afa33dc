// Shows how far an import is, until it is done. Without a script the page asks for itself again.
const pace = 1500;
const said = document.getElementById("import-said");
const shown = () => document.getElementById("import");

const look = async () => {
    const answer = await fetch(location.href);
    if (answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById("import");
        if (fresh && fresh.innerHTML !== shown().innerHTML) {
            shown().replaceWith(fresh);
        }
    }
    next();
};

const next = () => {
    if (shown().dataset.working) {
        setTimeout(() => look().catch(next), pace);
    } else {
        said.textContent = shown().dataset.said;
    }
};

if (shown()?.dataset.working) {
    next();
}
