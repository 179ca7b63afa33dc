// Moves the Pins of the calendar: by dragging one to another day, or with Shift and a key while it has the focus.
// Each move is a post of the page's own form; the page that comes back takes the place of the shown one.
const byKey = {
    ArrowLeft: { days: -1 }, ArrowRight: { days: 1 }, ArrowUp: { days: -7 }, ArrowDown: { days: 7 },
    PageUp: { hours: -1 }, PageDown: { hours: 1 },
};
const day = 86_400_000;
const said = document.getElementById("calendar-said");
let isMoving = false;
let dragged = null;

const shown = () => document.getElementById("calendar");
const pinOf = element => element?.closest?.("[data-pin][data-movable]");
const dayOf = element => element?.closest?.("[data-day]");

const makeDraggable = () => {
    for (const pin of shown().querySelectorAll("[data-pin][data-movable]")) {
        pin.draggable = true;
        pin.querySelector("a").draggable = false;
    }
};

const say = text => {
    // The same words twice are told twice.
    said.textContent = "";
    requestAnimationFrame(() => said.textContent = text);
};

const send = async (form, pin) => {
    if (isMoving) {
        return;
    }
    isMoving = true;
    try {
        const answer = await fetch(form.getAttribute("action") || shown().dataset.address, {
            method: "POST", body: new URLSearchParams(new FormData(form)), credentials: "same-origin",
        });
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const fresh = page.getElementById("calendar");
        if (!fresh) {
            location.reload();
            return;
        }
        shown().replaceWith(document.adoptNode(fresh));
        makeDraggable();
        const done = shown().querySelector("[data-said]");
        const problem = shown().querySelector(".problem");
        say(problem ? problem.textContent.trim().replace(/\s+/g, " ")
            : done ? done.dataset.said + (done.querySelector("button") ? " The Undo button takes it back." : "") : "");
        (shown().querySelector(`[data-pin="${pin}"] a`) ?? shown().querySelector("[data-said] button, .problem"))?.focus();
    } catch {
        say("The move did not reach the server. Nothing was changed; try again.");
    } finally {
        isMoving = false;
    }
};

const move = (pin, { days = 0, hours = 0 }) => {
    const form = document.getElementById("calendar-move");
    const fill = (field, value) => form.elements[`Move.${field}`].value = value;
    fill("Id", pin.dataset.pin);
    fill("Version", pin.dataset.version);
    fill("Days", days);
    fill("Hours", hours);

    return send(form, pin.dataset.pin);
};

document.addEventListener("keydown", event => {
    const pin = pinOf(event.target);
    const by = byKey[event.key];
    if (pin && by && event.shiftKey && !event.ctrlKey && !event.altKey && !event.metaKey) {
        event.preventDefault();
        move(pin, by);
    }
});

document.addEventListener("dragstart", event => {
    dragged = pinOf(event.target);
    if (dragged) {
        dragged.dataset.dragged = "";
        event.dataTransfer.effectAllowed = "move";
        event.dataTransfer.setData("text/plain", dragged.dataset.pin);
    }
});

const mark = target => {
    for (const marked of shown().querySelectorAll("[data-target]")) {
        delete marked.dataset.target;
    }
    if (target) {
        target.dataset.target = "";
    }
};

document.addEventListener("dragover", event => {
    const target = dragged && dayOf(event.target);
    if (target) {
        event.preventDefault();
        mark(target);
    }
});

document.addEventListener("drop", event => {
    const target = dragged && dayOf(event.target);
    if (target) {
        event.preventDefault();
        const days = Math.round((Date.parse(target.dataset.day) - Date.parse(dayOf(dragged).dataset.day)) / day);
        if (days !== 0) {
            move(dragged, { days });
        }
    }
});

document.addEventListener("dragend", () => {
    mark(null);
    if (dragged) {
        delete dragged.dataset.dragged;
    }
    dragged = null;
});

document.addEventListener("submit", event => {
    if (event.target.matches("[data-said]")) {
        event.preventDefault();
        send(event.target, event.target.elements["Back.Id"].value);
    }
});

makeDraggable();
