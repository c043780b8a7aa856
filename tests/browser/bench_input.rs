//! Hover and arrow keys: how long from the input to the second animation frame after it, and how long the page's own
//! handlers work.
//!
//! Two clocks are read. From the input's own time stamp, which includes waiting for the next frame (up to 16.7 ms at
//! 60 Hz, whatever the page does), and from the first handler's start. The handlers' time runs from the first listener
//! on the window's way down to the last on its way up, micro-tasks between them included.

use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::page::{Page, Setting};
use crate::sample::{Sample, verdict};
use crate::server::Serving;

/// How many inputs of each kind.
const INPUTS: usize = 200;
/// Between inputs: a few frames, so that each is alone.
const PAUSE: Duration = Duration::from_millis(60);

/// One input gives several events with one time stamp; the first opens the sample, the last listener closes it.
const RECORD: &str = "
    window.__samples = [];
    let open = null;
    const begin = event => {
        if (open && open.stamp === event.timeStamp) return;
        const sample = open = { stamp: event.timeStamp, begin: performance.now(), end: null, frame: null };
        window.__samples.push(sample);
        requestAnimationFrame(() => requestAnimationFrame(() => { sample.frame = performance.now(); }));
    };
    const end = event => { if (open && open.stamp === event.timeStamp) open.end = performance.now(); };
    for (const kind of arguments[0]) {
        window.addEventListener(kind, begin, true);
        window.addEventListener(kind, end);
    }
";

const POINTER: [&str; 6] = [
    "pointerover",
    "pointerout",
    "pointermove",
    "mouseover",
    "mouseout",
    "mousemove",
];
const KEY: [&str; 1] = ["keydown"];

/// Measures and prints.
pub(crate) fn report(budget: &Value) {
    let page = open();
    let charts = page.count("svg[data-layout=wide]");
    if page.count("svg[data-layout=wide] [data-mark]") == 0 {
        println!(
            "  the page has no marks (`svg[data-layout=wide] [data-mark]`): nothing to measure"
        );
        return;
    }
    let hovers = measure(&page, &POINTER, || hover_marks(&page, charts));
    tell("hover", &hovers, budget);
    drop(page);
    let page = open();
    let keys = measure(&page, &KEY, || press_arrows(&page, charts));
    tell("arrow key", &keys, budget);
}

fn open() -> Page {
    let page = Page::open(Setting {
        serving: Serving {
            compressed: true,
            ..Serving::default()
        },
        ..Setting::default()
    });
    page.wait_ready();
    page
}

fn measure(page: &Page, kinds: &[&str], act: impl FnOnce()) -> Vec<Value> {
    page.run(RECORD, &[json!(kinds)]);
    act();
    thread::sleep(Duration::from_millis(200));
    let samples = page.eval("window.__samples");
    samples.as_array().cloned().unwrap_or_default()
}

/// Moves the mouse between the marks of one chart after another, an equal share for each.
fn hover_marks(page: &Page, charts: u64) {
    for (chart, share) in shares(charts) {
        let marks = places_of_marks(page, chart);
        for place in marks
            .iter()
            .cycle()
            .take(if marks.is_empty() { 0 } else { share })
        {
            let event = json!({ "type": "mouseMoved", "x": place[0], "y": place[1] });
            page.devtools("Input.dispatchMouseEvent", &event);
            thread::sleep(PAUSE);
        }
    }
}

/// The middles of a chart's marks that lie in the viewport, once the chart is scrolled to its middle; every other one
/// first, so that neighbours do not follow each other.
fn places_of_marks(page: &Page, chart: usize) -> Vec<Value> {
    let places = page.run(
        "const chart = document.querySelectorAll('svg[data-layout=wide]')[arguments[0]];
         chart.scrollIntoView({ block: 'center', behavior: 'instant' });
         const places = [...chart.querySelectorAll('[data-mark]')]
             .map(mark => mark.getBoundingClientRect())
             .map(box => [box.x + box.width / 2, box.y + box.height / 2])
             .filter(([x, y]) => x > 0 && y > 0 && x < innerWidth && y < innerHeight);
         const even = places.filter((_, index) => index % 2 === 0);
         const odd = places.filter((_, index) => index % 2 === 1);
         return [...even, ...odd];",
        &[json!(chart)],
    );
    places.as_array().cloned().unwrap_or_default()
}

/// Presses right and left by turns in one chart after another.
fn press_arrows(page: &Page, charts: u64) {
    for (chart, share) in shares(charts) {
        page.run(
            "const chart = document.querySelectorAll('svg[data-layout=wide]')[arguments[0]];
             const stop = chart.closest('[tabindex=\"0\"]') ?? chart.querySelector('[tabindex=\"0\"]');
             stop?.focus();",
            &[json!(chart)],
        );
        for key in ["ArrowRight", "ArrowLeft"].iter().cycle().take(share) {
            press(page, key);
            thread::sleep(PAUSE);
        }
    }
}

fn press(page: &Page, key: &str) {
    let code = if key == "ArrowRight" { 39 } else { 37 };
    for kind in ["rawKeyDown", "keyUp"] {
        let event = json!({
            "type": kind, "key": key, "code": key, "windowsVirtualKeyCode": code,
        });
        page.devtools("Input.dispatchKeyEvent", &event);
    }
}

/// Each chart with its share of the inputs.
fn shares(charts: u64) -> impl Iterator<Item = (usize, usize)> {
    let charts = usize::try_from(charts).unwrap_or(usize::MAX);
    (0..charts).map(move |chart| {
        (
            chart,
            INPUTS * (chart + 1) / charts - INPUTS * chart / charts,
        )
    })
}

fn tell(name: &str, samples: &[Value], budget: &Value) {
    println!("{name} ({} inputs seen)", samples.len());
    let between = |from: &'static str, to: &'static str| {
        Sample::of(
            samples
                .iter()
                .map(move |sample| Some(sample[to].as_f64()? - sample[from].as_f64()?)),
        )
    };
    let targets = &budget["interaction"];
    let second_frame = targets["secondFrameMilliseconds"].as_f64();
    line(
        "input to second frame, ms",
        &between("stamp", "frame"),
        second_frame,
    );
    line(
        "handler to second frame, ms",
        &between("begin", "frame"),
        second_frame,
    );
    line(
        "handlers, ms",
        &between("begin", "end"),
        targets["handlerMilliseconds"].as_f64(),
    );
}

fn line(name: &str, sample: &Sample, most: Option<f64>) {
    let told = match (sample.percentile(95), sample.median(), sample.spread()) {
        (Some(high), Some(median), Some((_, greatest))) => {
            format!("{high:>10.1} ({median:.1}, {greatest:.1})")
        }
        (None, _, _) | (_, None, _) | (_, _, None) => format!("{:>10}", "none"),
    };
    println!(
        "  {name:<28}{told:<32}{}",
        verdict(sample.percentile(95), most)
    );
}
