// Keeps which colours a person chose in a cookie, so that the next page comes in them at once. Without scripts they are the system's.
(() => {
    const aYear = 365 * 24 * 60 * 60;
    const root = document.documentElement;

    const show = () => {
        const label = document.querySelector("[data-theme-choice]");
        if (label) {
            label.hidden = false;
            label.querySelector("select").value = root.dataset.theme ?? "";
        }
    };

    document.addEventListener("change", event => {
        const select = event.target.closest("[data-theme-choice] select");
        if (!select) {
            return;
        }
        if (select.value) {
            root.dataset.theme = select.value;
        } else {
            delete root.dataset.theme;
        }
        document.cookie = `theme=${select.value}; path=/; samesite=lax; max-age=${select.value ? aYear : 0}`;
    });

    show();
    window.Blazor?.addEventListener?.("enhancedload", show);
})();
