// Looks every 15 seconds whether the page is still as it was, by a conditional request. What is
// marked data-live is put in place of what was there, and told in one sentence; on a request
// (data-version) nothing is touched that somebody may be typing in.
(() => {
  const pace = 15000;
  const request = document.querySelector("[data-version]");
  const places = [...document.querySelectorAll("[data-live]")];
  if (!request && places.length === 0) return;
  const say = (words) => {
    const line = document.querySelector("[data-announce]");
    if (line) line.textContent = words;
  };
  let tag = "";
  const shown = new Map(places.map((place) => [place, place.innerHTML]));

  // What somebody has chosen in it stays chosen, and the focus where it was.
  const replace = (place, fresh) => {
    // By what it stands for: another row may have its place, and its id, by now.
    const key = (one) => `${one.name}=${one.value}`;
    const chosen = new Map([...place.querySelectorAll("input")].map((one) => [key(one), one.checked]));
    const focused = place.contains(document.activeElement) ? document.activeElement : null;
    place.replaceChildren(...fresh.childNodes);
    for (const one of place.querySelectorAll("input")) {
      if (chosen.has(key(one))) one.checked = chosen.get(key(one));
    }
    if (!focused) return;
    const again = [...place.querySelectorAll("a, input")].find((one) => focused.name
      ? key(one) === key(focused) : one.getAttribute("href") === focused.getAttribute("href"));
    if (again) again.focus();
  };

  const refresh = (page) => {
    let words = "";
    for (const place of places) {
      const fresh = page.querySelector(`[data-live="${place.dataset.live}"]`);
      if (!fresh || fresh.innerHTML === shown.get(place)) continue;
      shown.set(place, fresh.innerHTML);
      if (!("quiet" in place.dataset)) words = words || place.dataset.changed || fresh.textContent.trim();
      replace(place, fresh);
    }
    if (words) say(words);
  };

  const is_touched = () => {
    for (const field of document.querySelectorAll("main input, main textarea, main select")) {
      if (field.type === "hidden") continue;
      if (field.matches("select")) {
        if ([...field.options].some((option) => option.selected !== option.defaultSelected) &&
            field.selectedIndex > 0) return true;
      } else if (field.type === "checkbox" || field.type === "radio") {
        if (field.checked !== field.defaultChecked) return true;
      } else if (field.value !== field.defaultValue) {
        return true;
      }
    }
    return document.querySelector("dialog[open], main :focus, main details[open]") !== null;
  };

  const look = async () => {
    if (document.visibilityState !== "visible") return;
    const answer = await fetch(location.href, {
      cache: "no-store",
      headers: tag ? { "If-None-Match": tag } : {},
    });
    if (answer.status === 304 || !answer.ok || answer.redirected) return;
    tag = answer.headers.get("ETag") || "";
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!request) return refresh(page);
    const now = page.querySelector("[data-version]");
    if (!now || now.dataset.version === request.dataset.version) return;
    if (!is_touched()) {
      location.reload();
    } else if (request.hidden) {
      request.hidden = false;
      say(request.textContent.trim());
    }
  };
  setInterval(() => look().catch(() => {}), pace);
})();
