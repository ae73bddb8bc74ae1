// Shows how far the reading is, and loads the page again when it has ended.
"use strict";

(() => {
  const part = (name) => document.querySelector(`[data-work="${name}"]`);
  const look = async () => {
    const answer = await fetch("/api/work", { cache: "no-store" });
    if (!answer.ok) {
      return;
    }

    const work = await answer.json();
    if (!work.isAtWork) {
      location.reload();
      return;
    }

    part("count").textContent = `${work.done} of ${work.total}`;
    part("bar").max = Math.max(1, work.total);
    part("bar").value = work.done;
    part("current").textContent = work.current ?? "";
    setTimeout(look, 1000);
  };

  setTimeout(look, 1000);
})();
