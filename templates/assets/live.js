// Looks every 15 seconds whether the page is still as it was, by a conditional request. A list is
// put in place of the old one; on a request nothing is touched that somebody may be typing in.
(() => {
  const pace = 15000;
  const place = document.querySelector("[data-live]");
  if (!place) return;
  const request = document.querySelector("[data-version]");
  const say = (words) => {
    const line = document.querySelector("[data-announce]");
    if (line) line.textContent = words;
  };
  let tag = "";
  let shown = place.innerHTML;

  const replace = (fresh) => {
    const words = fresh.innerHTML;
    if (words === shown) return;
    shown = words;
    const focused = place.contains(document.activeElement)
      ? document.activeElement.getAttribute("href") : null;
    place.replaceChildren(...fresh.childNodes);
    if (focused) {
      const again = [...place.querySelectorAll("a")].find((a) => a.getAttribute("href") === focused);
      if (again) again.focus();
    }
    say("The list has changed.");
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
    if (!request) {
      const fresh = page.querySelector("[data-live]");
      if (fresh) replace(fresh);
      return;
    }
    const now = page.querySelector("[data-version]");
    if (!now || now.dataset.version === request.dataset.version) return;
    if (!is_touched()) {
      location.reload();
    } else if (place.hidden) {
      place.hidden = false;
      say(place.textContent.trim());
    }
  };
  setInterval(() => look().catch(() => {}), pace);
})();
