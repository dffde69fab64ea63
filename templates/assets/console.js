// The console's keys and its command menu. Whatever they do is a link, a form or a field that is
// there without this file, too; which keys there are is declared at those.
(() => {
  const menu = document.getElementById("commands");
  if (!menu) return;
  const filter = document.getElementById("command-filter");
  const announce = (words) => {
    document.querySelector("[data-announce]").textContent = words;
  };

  // What is aimed at may lie in a part that is folded in.
  const reveal = (id) => {
    const target = document.getElementById(id);
    if (!target) return;
    let part = target.closest("details");
    for (; part; part = part.parentElement.closest("details")) part.open = true;
    const able = target.matches("details") ? target.querySelector("summary") : target;
    if (able.tabIndex < 0) able.tabIndex = -1;
    able.focus();
    able.scrollIntoView({ block: "center" });
  };

  const choices = () => [...menu.querySelectorAll("li")].filter((row) => !row.hidden)
    .map((row) => row.firstElementChild);
  const narrow = () => {
    const words = filter.value.trim().toLowerCase();
    for (const row of menu.querySelectorAll("li")) {
      row.hidden = !row.textContent.toLowerCase().includes(words);
    }
    menu.querySelector("[data-none]").hidden = choices().length > 0;
  };
  document.querySelector("[data-menu]").addEventListener("click", (event) => {
    event.preventDefault();
    if (menu.open) return;
    filter.value = "";
    narrow();
    menu.showModal();
    filter.focus();
  });
  filter.addEventListener("input", narrow);
  menu.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.target === filter) {
      event.preventDefault();
      if (filter.value.trim() !== "" && choices().length > 0) choices()[0].click();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const all = [filter, ...choices()];
    all[(all.indexOf(document.activeElement) + step + all.length) % all.length].focus();
  });
  menu.addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link || !link.hash || link.pathname !== location.pathname) return;
    event.preventDefault();
    menu.close();
    reveal(link.hash.slice(1));
  });

  document.addEventListener("click", (event) => {
    const mover = event.target.closest("[data-move]");
    if (mover) {
      const rows = [...document.querySelectorAll("[data-row]")];
      const at = rows.indexOf(document.activeElement);
      const step = Number(mover.dataset.move);
      const next = at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step;
      if (rows[next]) rows[next].focus();
    }
    const copier = event.target.closest("[data-copy]");
    if (copier) {
      navigator.clipboard.writeText(copier.dataset.copy).then(
        () => announce(menu.dataset.copied.replace("#", copier.dataset.copy)),
        () => announce(menu.dataset.notCopied));
    }
  });
  if (navigator.clipboard) {
    for (const copier of document.querySelectorAll("[data-copy]")) copier.hidden = false;
  }

  if (!menu.dataset.keys) return;
  import(menu.dataset.keys).then(({ install }) => {
    const single = !("noSingleKeys" in menu.dataset);
    for (const element of document.querySelectorAll("[data-hotkey]")) {
      if (!single && !element.dataset.hotkey.includes("+")) continue;
      install(element);
      // While the menu is open, keys do nothing behind it.
      element.addEventListener("hotkey-fire", (event) => {
        if (menu.open) event.preventDefault();
      });
    }
    document.documentElement.classList.add(single ? "keys" : "few-keys");
  });
})();
