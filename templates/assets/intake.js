// The phone intake: accounts that fit while the operator types, and the setup check beside the
// form. Without it the Find and Check buttons do the same.
(() => {
  const form = document.querySelector("[data-intake]");
  if (!form) return;
  const account = form.elements.namedItem("account");
  const list = document.getElementById("accounts");
  const check = form.querySelector("[data-check]");
  const said = form.querySelector("[data-said]");

  const after = (wait, act) => {
    let timer = 0;
    return () => {
      clearTimeout(timer);
      timer = setTimeout(act, wait);
    };
  };

  // Only the newest question's answer counts.
  let asked = 0;
  const find = async () => {
    const question = ++asked;
    if (account.value.trim() === "") return;
    const answer = await fetch("/accounts?q=" + encodeURIComponent(account.value));
    if (!answer.ok || question !== asked) return;
    const { accounts } = await answer.json();
    list.replaceChildren(...accounts.map(({ name, typed }) => {
      const option = document.createElement("option");
      option.value = typed;
      option.label = name;
      return option;
    }));
  };

  let checked = 0;
  const refresh = async () => {
    const question = ++checked;
    const answer = await fetch("/intake/preview", {
      method: "POST",
      body: new URLSearchParams(new FormData(form)),
    });
    if (!answer.ok || answer.redirected || question !== checked) return;
    check.innerHTML = await answer.text();
    const sentence = check.querySelector("[data-say]");
    const words = sentence ? sentence.textContent : "";
    if (said.textContent !== words) said.textContent = words;
  };

  account.addEventListener("input", after(150, find));
  form.addEventListener("input", after(400, refresh));
})();
