"use strict";
(() => {
  const form = document.querySelector(".filters");
  const items = [...document.querySelectorAll("[data-card]")];
  const shown = document.querySelector("#shown");
  const selects = [...form.querySelectorAll("select")];
  const matches = (item) => selects.every((select) => {
    const values = JSON.parse(item.dataset[select.name]);
    return !select.value || values.includes(select.value);
  });
  const apply = () => {
    for (const item of items) item.hidden = !matches(item);
    const cards = items.filter((item) => item.matches("article"));
    shown.textContent = `${cards.filter((card) => !card.hidden).length} of ${cards.length} shown`;
  };
  const remember = () => {
    const chosen = new URLSearchParams();
    for (const select of selects) if (select.value) chosen.set(select.name, select.value);
    history.replaceState(null, "", chosen.size ? `#?${chosen}` : location.pathname + location.search);
  };
  const recall = () => {
    if (!location.hash.startsWith("#?")) return;
    const chosen = new URLSearchParams(location.hash.slice(2));
    for (const select of selects) {
      const value = chosen.get(select.name) || "";
      select.value = [...select.options].some((option) => option.value === value) ? value : "";
    }
  };
  form.addEventListener("change", () => { apply(); remember(); });
  form.addEventListener("reset", () => setTimeout(() => { apply(); remember(); }));
  form.addEventListener("submit", (event) => event.preventDefault());
  addEventListener("hashchange", () => { recall(); apply(); });
  addEventListener("beforeprint", () => document.querySelectorAll(".card details").forEach((one) => { one.open = false; }));
  form.hidden = false;
  recall();
  apply();
})();
