// A long action goes on by itself; without this file its button does.
document.querySelector("form[data-go-on]")?.requestSubmit();
