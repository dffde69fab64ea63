// A cost export on its way: how much of it was sent. Without it the form sends itself.
(() => {
  const words = document.currentScript.dataset;
  const watch = () => {
    const form = document.querySelector("[data-upload]");
    if (!form) return;
    const bar = form.querySelector("[data-progress]");
    const said = form.querySelector("[data-said]");
    const button = form.querySelector("button");

    // The answer is a whole page; what is on it takes the place of what is here.
    const show = (answer) => {
      const page = new DOMParser().parseFromString(answer, "text/html");
      document.title = page.title;
      document.querySelector("main").replaceWith(page.querySelector("main"));
      const first = document.querySelector("[role=alert], #report-heading");
      if (first) {
        first.tabIndex = -1;
        first.focus();
      }
      watch();
    };

    form.addEventListener("submit", (event) => {
      event.preventDefault();
      const request = new XMLHttpRequest();
      request.open("POST", form.action);
      bar.hidden = false;
      button.disabled = true;
      let told = -1;
      request.upload.addEventListener("progress", ({ loaded, total }) => {
        const percent = total === 0 ? 100 : Math.floor((100 * loaded) / total);
        bar.value = percent;
        const quarter = Math.floor(percent / 25);
        if (quarter === told) return;
        told = quarter;
        said.textContent = percent < 100 ? words.sent.replace("#", percent) : words.allSent;
      });
      request.addEventListener("load", () => show(request.responseText));
      request.addEventListener("error", () => {
        bar.hidden = true;
        button.disabled = false;
        said.textContent = words.failed;
      });
      request.send(new FormData(form));
    });
  };
  watch();
})();
