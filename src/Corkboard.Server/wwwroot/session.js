// Asks every 15 seconds whether the session still lives, and leaves the page when it does not.
// The question does not count as activity, and an answer that does not come is not an end.
(() => {
    const askEvery = 15_000;

    const ask = async () => {
        let state;
        try {
            const answer = await fetch("/session", { credentials: "same-origin", cache: "no-store" });
            if (!answer.ok) {
                return;
            }
            state = await answer.json();
        } catch {
            return;
        }
        if (!state.alive) {
            const here = encodeURIComponent(location.pathname + location.search);
            location.replace(state.signIn + (state.signIn.includes("?") ? "&" : "?") + "then=" + here);
        }
    };

    setInterval(ask, askEvery);
    // A page from the browser's history may be older than the session.
    addEventListener("pageshow", event => event.persisted && ask());
    document.addEventListener("visibilitychange", () => document.visibilityState === "visible" && ask());
})();
