// Chooses the browser's own time zone where nobody has chosen one yet.
for (const select of document.querySelectorAll("select[data-own-zone]")) {
    const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if ([...select.options].some(option => option.value === own)) {
        select.value = own;
    }
}
