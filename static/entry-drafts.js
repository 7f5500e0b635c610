/* Keeps the draft while it is typed: changes go two seconds later, every ten seconds a sign of presence. */
"use strict";

(() => {
  const { form, words } = Entry;
  const kept = document.getElementById("kept");
  const SHORTEST = 2000, LONGEST = 30000, PRESENCE = 10000, PATIENCE = 20000;
  const FAILURES = ["offline", "ended", "refused", "broken"]; // each with its sentence among the words
  let version = Number(form.elements.version.value);
  let timer, running = null, pause = SHORTEST;
  let isFailing = false, isLeaving = false, isWanted = false, isSure = false;
  const unanswered = new Map(); // name: texts that were sent, and no answer came

  /** What the server has of each field. */
  Entry.synced = Entry.read(form, true);

  /** {name: text} of the fields that changed since; "" of those that are gone. */
  Entry.pending = () => {
    const now = Entry.read(form);
    const names = new Set([...now.keys(), ...Entry.synced.keys()]);
    const changed = [...names].filter((name) => !Entry.same(now.get(name), Entry.synced.get(name)));
    return new Map(changed.map((name) => [name, now.get(name) ?? ""]));
  };
  const toSend = () => new Map([...Entry.pending()].filter(([name]) => !Entry.isAsked(name)));

  /** A remark at the top of the page, and in the bar where that has a place for it; once. */
  Entry.notice = (name, sentence) => {
    for (const place of document.querySelectorAll(`[data-notice=${name}]`)) {
      if (place.textContent === sentence) continue;
      place.textContent = sentence;
      place.hidden = !sentence;
    }
  };
  // What the bar hides grows with what it says.
  new ResizeObserver(([{ target: bar }]) => {
    document.documentElement.style.setProperty("--bar", `${bar.offsetHeight + 16}px`);
  }).observe(form.querySelector(".bar"));
  const say = (sentence, isBad = false, link = "") => {
    kept.classList.toggle("missing", isBad);
    const before = kept.textContent;
    if (before !== [sentence, link.textContent].filter(Boolean).join(" ")) {
      kept.replaceChildren(...(link ? [sentence, " ", link] : [sentence]));
    }
  };
  const login = () => {
    const link = { href: words.login, target: "_blank", rel: "noopener" };
    return Entry.make("a", link, words.logIn);
  };

  const post = async (changes, keepalive) => {
    const body = new URLSearchParams({ csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value });
    body.set("version", version);
    for (const [name, text] of changes) {
      body.set(name, text);
      body.set(`was:${name}`, Entry.synced.get(name) ?? "");
      unanswered.set(name, [...(unanswered.get(name) ?? []), text]);
    }
    const signal = AbortSignal.timeout(PATIENCE);
    const isSmall = body.toString().length < 60000; // of what a page may send that goes
    const options = { method: "POST", body, redirect: "manual", keepalive: keepalive && isSmall, signal };
    const response = await fetch(form.dataset.draft, options).catch(() => Promise.reject(new Error("offline")));
    if (response.type === "opaqueredirect") throw new Error("ended");
    if (response.status === 403) throw new Error("refused");
    if (!response.ok) throw new Error("broken");
    return response.json().catch(() => Promise.reject(new Error("broken")));
  };

  /** Send, and where the token is an old one, send again with that of the session now. */
  const send = async (changes, keepalive) => {
    try {
      return await post(changes, keepalive);
    } catch (error) {
      if (error.message !== "refused") throw error;
      await Entry.fetchForm();
      return post(changes, keepalive);
    }
  };

  /** Nothing to ask about: no text (a default was drawn, or it was emptied), or what this page sent before. */
  const isOwn = (name, text) =>
    text === "" || unanswered.get(name)?.includes(text) || Entry.same(text, Entry.synced.get(name));

  const take = async (changes, answer) => {
    let isOther = answer.version > version + 1;
    const others = Object.entries(answer.others);
    for (const [name, text] of changes) if (!(name in answer.others)) Entry.synced.set(name, text);
    for (const [name, text] of others) {
      if (isOwn(name, text)) {
        Entry.synced.set(name, text);
        isWanted = true;
      } else {
        isOther = true;
      }
    }
    unanswered.clear();
    if (changes.size === others.length && answer.version !== version) isOther = true;
    version = answer.version;
    if (isOther) {
      version = await Entry.joinOther();
      // A page shows rows that the order of the draft leaves out; the next change is told from that order.
      others.filter(([name]) => Entry.isTable(name)).forEach(([name, text]) => Entry.synced.set(name, text));
      isWanted = true;
    }
    // Where a question is open, the form says by its version that it does not know all of the other window.
    if (Entry.asksNothing()) form.elements.version.value = version;
  };

  const show = (answer, isNews) => {
    const steps = document.getElementById("steps");
    if (!steps.contains(document.activeElement)) steps.innerHTML = answer.steps;
    for (const link of steps.querySelectorAll("a")) {
      const said = document.querySelector(`${link.hash} > summary .soft`);
      if (said) said.textContent = link.nextElementSibling.textContent;
    }
    Entry.notice("here", answer.here.length ? `${words.here} ${answer.here.join(", ")}` : "");
    Entry.notice("recorded", answer.recorded ? words.recorded : "");
    if (isNews) say(`${words.kept} ${answer.kept}`);
  };

  const fail = (error) => {
    isFailing = true;
    const isStored = Entry.local.store(Entry.pending());
    const sentence = [words[error.message], isStored ? words.stored : words.unstored].join(" ");
    say(sentence, true, error.message === "ended" ? login() : "");
    pause = Math.min(pause * 2, LONGEST);
  };

  const exchange = async (keepalive, isAsked) => {
    const changes = toSend();
    let answer;
    try {
      answer = await send(changes, keepalive);
      await take(changes, answer);
    } catch (error) {
      if (!FAILURES.includes(error.message)) throw error;
      fail(error);
      return;
    }
    show(answer, changes.size > 0 || isFailing || isAsked);
    isFailing = false;
    pause = SHORTEST;
    if (Entry.pending().size === 0) Entry.local.forget();
  };

  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(() => Entry.sync(), isFailing ? pause : SHORTEST);
  };

  /** Send what is pending; one request at a time, the rest goes with the next one. */
  Entry.sync = ({ keepalive = false, isAsked = false } = {}) => {
    if (running) {
      isWanted = true;
      return running;
    }
    clearTimeout(timer);
    isWanted = false;
    running = exchange(keepalive, isAsked).finally(() => {
      running = null;
      if (isFailing || (isWanted && toSend().size)) later();
    });
    return running;
  };

  form.addEventListener("input", () => {
    if (isFailing) Entry.local.store(Entry.pending());
    else later();
  });
  setInterval(() => {
    if (!document.hidden && !isFailing && !isLeaving) Entry.sync();
  }, PRESENCE);
  window.addEventListener("online", () => Entry.sync());
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === "s") {
      event.preventDefault();
      Entry.sync({ isAsked: true });
    }
  });

  // The page goes: what is pending goes with it, and stays here until the next page shows it.
  const leave = () => {
    const changes = Entry.pending();
    if (!changes.size || isLeaving) return;
    Entry.local.store(changes);
    Entry.sync({ keepalive: true });
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? leave() : Entry.sync()));
  window.addEventListener("pagehide", leave);
  window.addEventListener("pageshow", () => (isLeaving = false));
  window.addEventListener("beforeunload", (event) => {
    const changes = Entry.pending();
    if (!isLeaving && isFailing && changes.size && !Entry.local.store(changes)) event.preventDefault();
  });

  // A form posts everything; while the line is down it waits here, for the browser's error page would lose it.
  form.addEventListener("submit", async (event) => {
    if (event.submitter?.value === "save") {
      event.preventDefault();
      Entry.sync({ isAsked: true });
      return;
    }
    Entry.local.store(Entry.pending());
    if (isSure || (!isFailing && navigator.onLine)) {
      isSure = false;
      isLeaving = true;
      setTimeout(() => (isLeaving = false), PATIENCE);
      return;
    }
    event.preventDefault();
    await Entry.sync();
    isSure = !isFailing;
    if (isSure) form.requestSubmit(event.submitter);
  });
  document.querySelector("form[data-drops]")?.addEventListener("submit", () => (isLeaving = true));
})();
