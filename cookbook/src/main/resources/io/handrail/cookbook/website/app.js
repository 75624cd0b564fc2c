import { signIn, signOut, session } from "./session.js";

const byId = (id) => document.getElementById(id);
const list = byId("tasks");
let cursor = null;

/** Asks the API. What goes wrong becomes an Error with the words of the problem (RFC 9457). */
async function api(method, path, body, version) {
  const headers = { authorization: `Bearer ${session.token()}` };
  if (body) headers["content-type"] = "application/json";
  if (version) headers["if-match"] = `"${version}"`;
  const answer = await fetch(`/api${path}`, { method, headers, body: body && JSON.stringify(body) });
  if (answer.status === 401) {
    session.end();
    show();
    throw new Error("Your session is over. Please sign in again.");
  }
  const said = answer.status === 204 ? null : await answer.json().catch(() => null);
  if (!answer.ok) {
    const fields = (said?.errors ?? []).map((error) => error.detail).join(", ");
    const problem = new Error(fields || said?.detail || said?.title || "That did not work.");
    problem.status = answer.status;
    throw problem;
  }
  return said;
}

function say(text, isError = false) {
  byId("status").textContent = text;
  byId("status").classList.toggle("error", isError);
}

/** Runs what a button does; whoever is waiting cannot press it again. */
async function busy(button, work) {
  button.disabled = true;
  try {
    await work();
  } catch (error) {
    if (error.status === 412 || error.status === 404) {
      await load();
      say("It was changed elsewhere meanwhile; this is how it is now.", true);
    } else {
      say(error.message, true);
    }
  } finally {
    button.disabled = false;
  }
}

function taskOf(form, done) {
  const task = { title: form.title.value.trim(), done };
  if (form.due.value) task.due = form.due.value;
  return task;
}

function item(task) {
  const li = byId("task").content.firstElementChild.cloneNode(true);
  const [done, edit, remove, cancel] = [".done", ".edit", ".delete", ".cancel"].map((name) => li.querySelector(name));
  const [view, form] = [li.querySelector("div.row"), li.querySelector("form")];
  const replace = async (changed, focused) => {
    const next = item(await api("PUT", `/tasks/${task.id}`, changed, task.version));
    li.replaceWith(next);
    next.querySelector(focused).focus();
  };

  li.classList.toggle("is-done", task.done);
  li.querySelector(".title").textContent = task.title;
  const due = li.querySelector(".due");
  if (task.due) {
    due.dateTime = task.due;
    due.textContent = `due ${task.due}`;
  }
  done.checked = task.done;
  done.setAttribute("aria-label", `Done: ${task.title}`);
  edit.setAttribute("aria-label", `Edit: ${task.title}`);
  remove.setAttribute("aria-label", `Delete: ${task.title}`);

  done.addEventListener("change", async () => {
    await busy(done, async () => {
      await replace({ title: task.title, due: task.due, done: done.checked }, ".done");
      say(done.checked ? "Done." : "To be done again.");
    });
    if (li.isConnected) done.checked = task.done;
  });
  const editing = (on) => {
    view.hidden = on;
    form.hidden = !on;
    (on ? form.title : edit).focus();
  };
  edit.addEventListener("click", () => {
    form.title.value = task.title;
    form.due.value = task.due ?? "";
    editing(true);
  });
  cancel.addEventListener("click", () => editing(false));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    busy(event.submitter, async () => {
      await replace(taskOf(form, task.done), ".edit");
      say("Saved.");
    });
  });
  remove.addEventListener("click", () =>
    busy(remove, async () => {
      await api("DELETE", `/tasks/${task.id}`, null, task.version);
      li.remove();
      emptyOrNot();
      say("Deleted.");
      byId("new-title").focus();
    }));
  return li;
}

function emptyOrNot() {
  byId("empty").hidden = list.children.length > 0;
}

/** The first page, or the next one. */
async function load(after) {
  const page = await api("GET", after ? `/tasks?cursor=${encodeURIComponent(after)}` : "/tasks");
  if (!after) list.replaceChildren();
  list.append(...page.tasks.map(item));
  cursor = page.next ?? null;
  byId("more").hidden = !cursor;
  emptyOrNot();
}

function show() {
  const user = session.user();
  byId("welcome").hidden = Boolean(user);
  for (const id of ["app", "who", "sign-out"]) byId(id).hidden = !user;
  byId("who").textContent = user ?? "";
}

byId("add").addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target;
  busy(event.submitter, async () => {
    list.prepend(item(await api("POST", "/tasks", taskOf(form, false))));
    form.reset();
    form.title.focus();
    emptyOrNot();
    say("Added.");
  });
});
byId("more").addEventListener("click", (event) => busy(event.target, () => load(cursor)));
byId("sign-in").addEventListener("click", (event) => busy(event.target, signIn));
byId("sign-out").addEventListener("click", () => {
  signOut();
  list.replaceChildren();
  say("");
  show();
});

await session.begin();
show();
if (session.user()) await load().catch((error) => say(error.message, true));
