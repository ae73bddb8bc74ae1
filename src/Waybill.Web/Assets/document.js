// Links words of the text with their places on the picture, both ways, and quotes with what rests on them.
"use strict";

(() => {
  const text = document.getElementById("page-text");
  const picture = document.querySelector(".page-picture");
  if (!text) {
    return;
  }

  const byWord = (root, word) => root ? [...root.querySelectorAll(`[data-word="${CSS.escape(word)}"]`)] : [];
  const light = (word, on) => {
    for (const element of [...byWord(text, word), ...byWord(picture, word)]) {
      element.classList.toggle("lit", on);
    }
  };

  for (const root of [text, picture]) {
    root?.addEventListener("pointerover", (event) => { const at = event.target.closest("[data-word]"); if (at) { light(at.dataset.word, true); } });
    root?.addEventListener("pointerout", (event) => { const at = event.target.closest("[data-word]"); if (at) { light(at.dataset.word, false); } });
  }

  // Words that are selected in the text are those that were read wrongly.
  const wrong = document.querySelector("[data-selected]");
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (wrong?.closest("details")?.open && selection?.toString() && text.contains(selection.anchorNode) && text.contains(selection.focusNode)) {
      const words = selection.getRangeAt(0).cloneContents();
      words.querySelectorAll(".quote-number").forEach((number) => number.remove());
      wrong.value = words.textContent.trim();
    }
  });

  picture?.addEventListener("click", (event) => {
    const word = event.target.closest("[data-word]");
    if (word) {
      byWord(text, word.dataset.word)[0]?.scrollIntoView({ block: "center" });
    }
  });

  // A quote that has the focus is lit everywhere it stands.
  const lightQuote = (number, on) => {
    for (const element of document.querySelectorAll("[data-quotes], [data-quote]")) {
      const numbers = (element.dataset.quotes ?? element.dataset.quote).split(" ");
      if (numbers.includes(number)) {
        element.classList.toggle("lit", on);
      }
    }
  };

  for (const entry of document.querySelectorAll(".support-list > li")) {
    for (const [begin, end] of [["pointerenter", "pointerleave"], ["focusin", "focusout"]]) {
      entry.addEventListener(begin, () => lightQuote(entry.dataset.quote, true));
      entry.addEventListener(end, () => lightQuote(entry.dataset.quote, false));
    }
  }
})();
