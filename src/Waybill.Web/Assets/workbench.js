// Keyboard and small comforts. Every page works without this file.
"use strict";

(() => {
  const off = "waybill-shortcuts-off";
  const typing = (element) => element.closest("input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]") !== null;
  const rows = () => [...document.querySelectorAll("[data-rows] > tr, [data-rows] > li")].filter((row) => row.querySelector("a"));
  let going = false;

  const step = (by) => {
    const all = rows();
    const here = all.findIndex((row) => row.contains(document.activeElement));
    const next = all[Math.max(0, Math.min(all.length - 1, here < 0 ? (by > 0 ? 0 : all.length - 1) : here + by))];
    next?.querySelector("a")?.focus();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || localStorage.getItem(off)) {
      return;
    }

    if (going) {
      going = false;
      const target = document.querySelector(`[data-go="${CSS.escape(event.key)}"]`);
      if (target) {
        event.preventDefault();
        target.click();
      }
      return;
    }

    // A page's own keys: they choose, press or open what carries them.
    const keyed = document.querySelector(`main [data-key="${CSS.escape(event.key)}"]`);
    if (keyed) {
      event.preventDefault();
      keyed.click();
      if (keyed.dataset.then === "submit") {
        keyed.form.requestSubmit();
      } else if (keyed.dataset.then) {
        document.querySelector(keyed.dataset.then)?.focus();
      }
      return;
    }

    const act = {
      g: () => { going = true; setTimeout(() => { going = false; }, 1500); },
      j: () => step(1),
      k: () => step(-1),
      "/": () => document.querySelector("[data-find]")?.focus(),
      "?": () => document.querySelector('[data-go="h"]')?.click(),
      "[": () => document.querySelector('a[rel="prev"]')?.click(),
      "]": () => document.querySelector('a[rel="next"]')?.click(),
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });

  for (const box of document.querySelectorAll("[data-shortcuts]")) {
    box.checked = !localStorage.getItem(off);
    box.addEventListener("change", () => box.checked ? localStorage.removeItem(off) : localStorage.setItem(off, "1"));
  }

  // Choices take effect at once; without this file there is a button.
  for (const form of document.querySelectorAll("form[data-at-once]")) {
    form.addEventListener("change", () => form.requestSubmit());
  }

  // What is being drawn again is shown when it is there; where somebody has begun to fill something in, a link waits for him instead.
  const drawing = document.querySelector("[data-drawing]");
  if (drawing && !document.querySelector("main [data-key]")) {
    const begun = () => typing(document.activeElement) || document.querySelector("main details[open] form") !== null
      || [...document.querySelectorAll("main input, main textarea")].some((field) => field.value !== field.defaultValue || field.checked !== field.defaultChecked);
    const look = async () => {
      const answer = await fetch("/api/drawing", { cache: "no-store" });
      if (!answer.ok) {
        return;
      }

      if ((await answer.json()).isDrawing) {
        setTimeout(look, 1500);
      } else if (begun()) {
        const link = document.createElement("a");
        link.href = location.pathname + location.search;
        link.textContent = "show the newer conclusions";
        drawing.replaceChildren(" · ", link);
        drawing.removeAttribute("data-drawing");
      } else {
        location.reload();
      }
    };
    setTimeout(look, 1000);
  }

  document.querySelector("#at")?.scrollIntoView({ block: "center" });
})();
