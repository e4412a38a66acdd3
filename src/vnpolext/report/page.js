"use strict";
(() => {
  const WORDS = {
    vi: {
      search: "Tìm", kind: "Loại", value: "Giá trị", documents: "Văn bản", records: "Bản ghi", all: "mọi loại",
      directives: "Văn bản chỉ đạo", dates: "Thời gian", officials: "Nhân sự", commendations: "Khen thưởng",
      relations: "Quan hệ", issues: "Lưu ý", none: "Không có văn bản nào phù hợp.", language: "English",
      keys: "Phím: j / k bài sau / trước · / tìm · Esc bỏ lọc. Bấm vào bản ghi để đến chỗ trong bài, bấm vào chữ tô màu để về bản ghi.",
      directive: "văn bản", date: "thời gian", official: "tên người", position: "chức vụ", recipient: "được khen",
      fields: {
        type: "loại", issuer: "cơ quan ban hành", issued: "ngày ban hành", title: "trích yếu", expanded: "ký hiệu là của",
        mentions: "số lần nhắc", honorific: "kính xưng", position: "chức vụ", by: "cấp khen", on: "ngày", status: "trạng thái",
        stated: "số nêu trong bài", recipients: "được khen", reason: "lý do", value: "giá trị", part: "buổi", role: "vai trò",
        evidence: "căn cứ", severity: "mức độ", message: "nội dung",
      },
    },
    en: {
      search: "Search", kind: "Kind", value: "Value", documents: "Documents", records: "Records", all: "all kinds",
      directives: "Directives", dates: "Dates", officials: "Officials", commendations: "Commendations",
      relations: "Relations", issues: "Issues", none: "No document matches.", language: "Tiếng Việt",
      keys: "Keys: j / k next / previous · / search · Esc clears. A record leads to its place in the text, a marked word back to its record.",
      directive: "document", date: "time", official: "person", position: "post", recipient: "commended",
      fields: {},
    },
  };
  const KINDS = ["directives", "officials", "commendations", "dates", "relations", "issues"];
  const MARKS = ["directive", "date", "official", "position", "recipient"];
  const documents = JSON.parse(document.getElementById("data").textContent);
  const at = (id) => document.getElementById(id);
  const make = (name, className, text) => {
    const node = document.createElement(name);
    if (className) node.className = className;
    if (text !== undefined) node.textContent = text;
    return node;
  };
  const fold = (text) => text.normalize("NFC").toLowerCase();
  const state = { language: document.documentElement.lang, shown: [], current: -1, record: "" };

  const valuesOf = (record) => [record.head, ...Object.values(record.values)];
  for (const doc of documents) {
    doc.key = fold([doc.id, doc.title, doc.text].join("\n"));
    for (const record of doc.records) record.key = fold(valuesOf(record).join("\n"));
  }

  function matches(doc, query, kind, value) {
    if (query && !doc.key.includes(query)) return false;
    if (!kind && !value) return true;
    return doc.records.some((record) => (!kind || record.kind === kind) && (!value || record.key.includes(value)));
  }

  function filter() {
    const query = fold(at("query").value.trim());
    const value = fold(at("value").value.trim());
    const kind = at("kind").value;
    state.shown = documents.flatMap((doc, index) => (matches(doc, query, kind, value) ? [index] : []));
    at("count").textContent = `(${state.shown.length}/${documents.length})`;
    drawList();
    if (!state.shown.includes(state.current)) open(state.shown.length ? state.shown[0] : -1, "", false);
  }

  function drawList() {
    const words = WORDS[state.language];
    const rows = state.shown.map((index) => {
      const doc = documents[index];
      const button = make("button");
      button.type = "button";
      button.dataset.index = index;
      button.append(make("span", "", doc.title || doc.id), make("small", "", [doc.id, doc.published].filter(Boolean).join(" · ")));
      const row = make("li");
      row.append(button);
      return row;
    });
    if (!rows.length) rows.push(make("li", "", words.none));
    at("items").replaceChildren(...rows);
    markCurrent();
  }

  function markCurrent() {
    for (const button of at("items").querySelectorAll("button")) {
      button.setAttribute("aria-current", String(Number(button.dataset.index) === state.current));
    }
  }

  function drawText(doc) {
    const parts = [];
    const cuts = new Set([0, doc.text.length]);
    for (const [start, end] of doc.marks) cuts.add(start).add(end);
    const places = [...cuts].sort((a, b) => a - b);
    let open = [];
    let next = 0;
    for (let i = 0; i + 1 < places.length; i += 1) {
      const [start, end] = [places[i], places[i + 1]];
      open = open.filter((mark) => mark[1] > start);
      while (next < doc.marks.length && doc.marks[next][0] <= start) open.push(doc.marks[next++]);
      const piece = doc.text.slice(start, end);
      if (!open.length) {
        parts.push(document.createTextNode(piece));
        continue;
      }
      const inner = open[open.length - 1];
      const link = make("a", inner[2], piece);
      link.href = address(doc, inner[3]);
      link.title = open.map((mark) => mark[4]).join("\n");
      link.dataset.records = open.map((mark) => mark[3]).join(" ");
      parts.push(link);
    }
    at("text").replaceChildren(...parts);
  }

  function drawRecords(doc) {
    const words = WORDS[state.language];
    const groups = KINDS.flatMap((kind) => {
      const records = doc.records.filter((record) => record.kind === kind);
      if (!records.length) return [];
      const group = make("section", "group");
      group.append(make("h3", "", `${words[kind]} (${records.length})`));
      for (const record of records) {
        const button = make("button", "record");
        button.type = "button";
        button.dataset.record = record.id;
        button.append(make("b", "", record.head));
        const shown = Object.entries(record.values).map(([name, value]) => `${words.fields[name] || name}: ${value}`);
        button.append(...shown.map((line) => make("small", "", line)));
        group.append(button);
      }
      return [group];
    });
    at("groups").replaceChildren(...groups);
  }

  const address = (doc, record) =>
    `#doc=${encodeURIComponent(doc.id)}${record ? `&record=${encodeURIComponent(record)}` : ""}`;

  function open(index, record, remember = true) {
    const changed = index !== state.current;
    state.current = index;
    state.record = record;
    if (index < 0) {
      for (const id of ["title", "meta", "text", "groups"]) at(id).replaceChildren();
      return;
    }
    const doc = documents[index];
    if (changed) {
      at("title").textContent = doc.title || doc.id;
      at("meta").textContent = [doc.id, doc.published].filter(Boolean).join(" · ");
      drawText(doc);
      drawRecords(doc);
      at("reader").scrollTop = 0;
      markCurrent();
    }
    choose(record);
    if (remember) history.replaceState(null, "", address(doc, record));
    const current = at("items").querySelector("[aria-current=true]");
    if (changed && current) current.scrollIntoView({ block: "nearest" });
  }

  function choose(record) {
    for (const node of document.querySelectorAll(".chosen")) node.classList.remove("chosen");
    if (!record) return;
    const inText = [...at("text").querySelectorAll("a")].filter((link) => link.dataset.records.split(" ").includes(record));
    const beside = [...at("groups").querySelectorAll("button")].filter((button) => button.dataset.record === record);
    for (const node of [...inText, ...beside]) node.classList.add("chosen");
    for (const node of [inText[0], beside[0]]) if (node) node.scrollIntoView({ block: "center" });
  }

  function fromAddress() {
    const parts = new URLSearchParams(location.hash.slice(1));
    const index = documents.findIndex((doc) => doc.id === parts.get("doc"));
    if (index >= 0) open(index, parts.get("record") || "", false);
  }

  function step(by) {
    if (!state.shown.length) return;
    const here = state.shown.indexOf(state.current);
    const there = Math.min(state.shown.length - 1, Math.max(0, here + by));
    open(state.shown[there], "");
  }

  function suggest() {
    const kind = at("kind").value;
    const counts = new Map();
    for (const doc of documents) {
      for (const record of doc.records) {
        if (kind && record.kind !== kind) continue;
        if (record.head && record.head.length < 80) counts.set(record.head, (counts.get(record.head) || 0) + 1);
      }
    }
    const common = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 100);
    at("values").replaceChildren(...common.map(([value]) => Object.assign(make("option"), { value })));
  }

  function speak() {
    const words = WORDS[state.language];
    document.documentElement.lang = state.language;
    for (const node of document.querySelectorAll("[data-t]")) node.textContent = words[node.dataset.t];
    at("language").textContent = words.language;
    at("language").lang = state.language === "vi" ? "en" : "vi";
    const chosen = at("kind").value;
    const options = ["", ...KINDS].map((kind) => Object.assign(make("option", "", words[kind || "all"]), { value: kind }));
    at("kind").replaceChildren(...options);
    at("kind").value = chosen;
    at("legend").replaceChildren(...MARKS.map((mark) => make("span", mark, words[mark])));
    drawList();
    if (state.current >= 0) drawRecords(documents[state.current]);
  }

  at("filters").addEventListener("submit", (event) => event.preventDefault());
  for (const id of ["query", "value"]) at(id).addEventListener("input", filter);
  at("kind").addEventListener("change", () => { suggest(); filter(); });
  at("language").addEventListener("click", () => { state.language = state.language === "vi" ? "en" : "vi"; speak(); });
  at("items").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button) open(Number(button.dataset.index), "");
  });
  at("groups").addEventListener("click", (event) => {
    const button = event.target.closest("button");
    if (button && button.dataset.record) open(state.current, button.dataset.record);
  });
  at("text").addEventListener("click", (event) => {
    const link = event.target.closest("a");
    if (!link) return;
    event.preventDefault();
    open(state.current, new URLSearchParams(link.hash.slice(1)).get("record") || "");
  });
  document.addEventListener("keydown", (event) => {
    const typing = ["INPUT", "SELECT", "TEXTAREA"].includes(event.target.tagName);
    if (event.key === "Escape") {
      for (const id of ["query", "value", "kind"]) at(id).value = "";
      event.target.blur();
      suggest();
      filter();
    } else if (!typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      if (event.key === "j") step(1);
      else if (event.key === "k") step(-1);
      else if (event.key === "/") { event.preventDefault(); at("query").focus(); }
    }
  });
  window.addEventListener("hashchange", fromAddress);
  speak();
  suggest();
  filter();
  fromAddress();
})();
