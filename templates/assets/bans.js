// A column pasted into a cell of the grid goes on in the cells below it. Without this file the
// text area beneath the grid does the same on the server.
(() => {
  const cells = [...document.querySelectorAll("input[name^='ban-']")];
  const said = document.querySelector("[data-announce]");
  const words = document.currentScript.dataset;
  for (const cell of cells) {
    cell.addEventListener("paste", (event) => {
      const text = event.clipboardData.getData("text/plain");
      // An empty line between others is a cell that was empty; two columns are for nobody to guess.
      const lines = text.replace(/\s+$/, "").split(/\r?\n/).map((line) => line.trim());
      if (lines.length < 2 || text.includes("\t")) return;
      event.preventDefault();
      const from = cells.indexOf(cell);
      const room = cells.slice(from, from + lines.length);
      room.forEach((field, i) => { if (lines[i] !== "") field.value = lines[i]; });
      room[room.length - 1].focus();
      const left = lines.length - room.length;
      if (said) {
        said.textContent = words.filled.replace("#", room.length) +
          (left > 0 ? " " + words.left.replace("#", left) : "");
      }
    });
  }
})();
