(() => {
  const VERBS = { confirmed: "Confirm", dismissed: "Dismiss", resolved: "Resolve" };
  const KEYS = { c: "confirmed", d: "dismissed", r: "resolved" };
  const POLL = 1000;
  const base = location.pathname;
  const find = (selector) => document.querySelector(selector);
  const cards = [...document.querySelectorAll("article[data-finding]")];
  const rows = new Map([...document.querySelectorAll("tr[data-card]")].map((row) => [row.querySelector("a").hash.slice(3), row]));
  const filters = find(".filters");
  const decide = find("#decide");
  const keys = find("#keys");
  const form = decide.querySelector("form");
  const refused = find("#refused");
  const undoStore = `discrepancy-undo ${base}`;
  const undoable = JSON.parse(sessionStorage.getItem(undoStore) || "[]");
  let known = { version: "", decisions: {} };
  let current = null;
  let task = null;

  const element = (name, text, attributes = {}) => {
    const made = document.createElement(name);
    made.textContent = text;
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
  };
  const pairsOf = (card) => JSON.parse(card.dataset.pairs);
  const titleOf = (card) => card.querySelector("h3").textContent;
  const snapshot = (pairs) => Object.fromEntries(pairs.map((pair) => [pair, known.decisions[pair] || null]));
  const isSettled = (decision) => Boolean(decision) && decision.state !== "confirmed";
  const visible = () => cards.filter((card) => !card.hidden);
  const say = (text) => { find("#saved").textContent = text; };
  const complain = (text) => { find("#trouble").textContent = text; find("#trouble").hidden = !text; };
  let lost = "";

  const statesOf = (card, decisions) => {
    const states = decisions.every(isSettled) ? [] : ["open"];
    states.push(...new Set(decisions.filter(Boolean).map((decision) => decision.state)));
    return JSON.parse(card.dataset.state).includes("new") ? [...states, "new"] : states;
  };
  const wording = (decisions) => {
    const made = decisions.filter(Boolean);
    if (!made.length) return "";
    const one = made[0];
    const part = made.length < decisions.length ? ` (${made.length} of ${decisions.length} pairs)` : "";
    const until = one.until ? `, until ${one.until}` : "";
    return `${one.state[0].toUpperCase()}${one.state.slice(1)}${part}${one.by ? ` by ${one.by}` : ""}${until}: ${one.reason}`;
  };
  const drawCard = (card) => {
    const decisions = pairsOf(card).map((pair) => known.decisions[pair] || null);
    const states = statesOf(card, decisions);
    card.querySelector(".ruling").textContent = wording(decisions);
    card.querySelector("[data-open-again]").hidden = !decisions.some(Boolean);
    for (const item of [card, rows.get(card.dataset.finding)].filter(Boolean)) {
      item.dataset.state = JSON.stringify(states);
      item.classList.toggle("settled", !states.includes("open"));
    }
    return states;
  };
  const draw = () => {
    const states = cards.map(drawCard);
    const left = states.filter((one) => one.includes("open")).length;
    find("#progress").textContent = `${left} of ${cards.length} conflicts open.`;
    find("#undo").disabled = !undoable.length;
    const index = cards.indexOf(current);
    filters.dispatchEvent(new Event("change"));
    if (current && current.hidden) select(cards.slice(index).find((card) => !card.hidden) || visible().at(-1));
  };
  const select = (card) => {
    if (current) current.removeAttribute("aria-current");
    current = card || null;
    if (!current) return;
    current.setAttribute("aria-current", "true");
    current.focus({ preventScroll: true });
    current.scrollIntoView({ block: "start" });
  };
  const step = (by) => {
    const open = visible();
    const at = open.indexOf(current);
    select(open[at < 0 ? 0 : Math.min(open.length - 1, Math.max(0, at + by))]);
  };

  const take = (state) => { known = { version: state.version, decisions: state.decisions }; draw(); };
  const send = async (changes, expected) => {
    let answer;
    try {
      answer = await fetch(`${base}decisions`, {
        method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ changes, expected }),
      });
    } catch {
      throw new Error("Not saved: the program does not answer. Start discrepancy review again.");
    }
    const said = await answer.json().catch(() => ({ error: `the program answered ${answer.status}` }));
    if (said.decisions) take(said);
    if (!answer.ok) throw new Error(`Not saved: ${said.error}.`);
  };
  const keep = () => sessionStorage.setItem(undoStore, JSON.stringify(undoable));
  const change = async (card, decision, expected) => {
    const changes = Object.fromEntries(pairsOf(card).map((pair) => [pair, decision]));
    await send(changes, expected);
    undoable.push({ changes: expected, expected: snapshot(pairsOf(card)), title: titleOf(card) });
    keep();
    draw();
    say(`Saved: ${titleOf(card)}, ${decision ? decision.state : "open again"}.`);
  };
  const undo = async () => {
    const last = undoable.pop();
    if (!last) return;
    keep();
    try {
      await send(last.changes, last.expected);
      say(`Saved: ${last.title} is as it was.`);
    } catch (error) { complain(error.message); }
    draw();
  };
  const reopen = (card) => {
    const expected = snapshot(pairsOf(card));
    if (Object.values(expected).some(Boolean)) change(card, null, expected).catch((error) => complain(error.message));
  };

  const ask = (card, state) => {
    select(card);
    task = { card, state, expected: snapshot(pairsOf(card)) };
    find("#decide-title").textContent = `${VERBS[state]}: ${titleOf(card)}`;
    form.elements.reason.value = Object.values(task.expected).find(Boolean)?.reason || "";
    form.elements.until.value = "";
    refused.hidden = true;
    say("");
    decide.showModal();
    form.elements.reason.focus();
  };
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const { card, state, expected } = task;
    const text = (name) => form.elements[name].value.trim() || null;
    try {
      await change(card, { state, reason: text("reason"), by: text("by"), on: null, until: text("until") }, expected);
      complain("");
      decide.close();
      if (current) current.focus({ preventScroll: true });
    } catch (error) {
      task.expected = snapshot(pairsOf(card));
      const now = wording(pairsOf(card).map((pair) => known.decisions[pair] || null));
      refused.textContent = `${error.message}${now ? ` It says now: ${now}. Save again to replace it.` : ""}`;
      refused.hidden = false;
    }
  });
  form.querySelector("[value=cancel]").addEventListener("click", () => decide.close());
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });

  for (const card of cards) {
    const title = titleOf(card);
    const tools = element("p", "", { class: "screen", role: "group", "aria-label": `Decide on ${title}` });
    for (const [key, state] of Object.entries(KEYS)) {
      const button = element("button", VERBS[state], { type: "button", "aria-keyshortcuts": key });
      button.addEventListener("click", () => ask(card, state));
      tools.append(button, " ");
    }
    const again = element("button", "Open again", { type: "button", "aria-keyshortcuts": "o", "data-open-again": "" });
    again.addEventListener("click", () => { select(card); reopen(card); });
    tools.append(again);
    if (JSON.parse(card.dataset.state).includes("new")) card.querySelector("h3").append(" ", element("span", "new", { class: "badge" }));
    card.append(element("p", "", { class: "ruling" }), tools);
    card.tabIndex = -1;
    card.addEventListener("click", () => { if (current !== card) { current?.removeAttribute("aria-current"); current = card; card.setAttribute("aria-current", "true"); } });
  }
  const bar = find(".desk");
  const measure = () => document.documentElement.style.setProperty("--bar", getComputedStyle(bar).position === "sticky" ? `${bar.offsetHeight}px` : "0px");
  new ResizeObserver(measure).observe(bar);
  find("#undo").addEventListener("click", undo);
  find("#help").addEventListener("click", () => keys.showModal());
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || decide.open || keys.open) return;
    if (event.target.closest("input, textarea, select")) return;
    if (event.key === "j") step(1);
    else if (event.key === "k") step(-1);
    else if (event.key === "u") undo();
    else if (event.key === "?") keys.showModal();
    else if (event.key === "o" && current) reopen(current);
    else if (KEYS[event.key] && current) ask(current, KEYS[event.key]);
    else return;
    event.preventDefault();
  });

  const poll = async () => {
    let trouble = "";
    try {
      const answer = await fetch(`${base}state?version=${known.version}`);
      if (answer.status === 200) take(await answer.json());
      if (!answer.ok) trouble = (await answer.json()).error;
    } catch {
      trouble = "The program has stopped. What was shown as saved is in the file; start discrepancy review again to go on.";
    }
    // What a failed undo said stays until the next thing to say.
    if (trouble !== lost) complain(trouble);
    lost = trouble;
  };
  poll();
  setInterval(poll, POLL);
})();
