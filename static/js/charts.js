// Draws each chart from the table that it stands over; without this file the tables say the same.
const COLOURS = ["--act", "--wait", "--echo"];

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function number(cell) {
  const value = Number.parseFloat(cell.textContent);
  return Number.isNaN(value) ? null : value;
}

function series(table) {
  const rows = [...table.tBodies[0].rows];
  return [...table.tHead.rows[0].cells]
    .map((heading, column) => ({ heading, column }))
    .filter(({ heading }) => "drawn" in heading.dataset)
    .map(({ heading, column }, place) => ({
      label: heading.textContent,
      data: rows.map((row) => number(row.cells[column])),
      backgroundColor: colour(COLOURS[place]),
      borderColor: colour(COLOURS[place]),
    }));
}

function draw(canvas) {
  const table = document.getElementById(canvas.dataset.of);
  const labels = [...table.tBodies[0].rows].map((row) => row.cells[0].textContent);
  const axis = { ticks: { color: colour("--soft") }, grid: { color: colour("--rule") } };
  canvas.parentElement.hidden = false;
  return new window.Chart(canvas, {
    type: canvas.dataset.chart,
    data: { labels, datasets: series(table) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      plugins: { legend: { labels: { color: colour("--ink") } } },
      scales: { x: axis, y: { ...axis, beginAtZero: true } },
    },
  });
}

let charts = [];

function drawAll() {
  for (const chart of charts) chart.destroy();
  charts = [...document.querySelectorAll("canvas[data-chart]")].map(draw);
}

drawAll();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", drawAll);
