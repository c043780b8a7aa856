//! First loads: when something can be read, when the first chart is painted, when all stand and answer, how many bytes
//! came, how far things jumped. Each in a browser of its own that has ended its start: what a browser does in its first
//! two seconds is no part of any page, and a reader's runs already.

use serde_json::Value;

use crate::page::{Line, Page, Setting};
use crate::sample::{Sample, verdict};
use crate::server::Serving;

/// Notes from the document's first moment each shift of layout that no input explains, and the frame after the one in
/// which the first chart has come whole.
const OBSERVE: &str = "
    window.__shift = 0;
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.__shift += entry.value;
    }).observe({ type: 'layout-shift', buffered: true });
    (function look() {
        if (!document.querySelector('figure.chart .chart-foot')) return requestAnimationFrame(look);
        requestAnimationFrame(() => { window.__firstChart = performance.now(); });
    })();
";

const MEASURED: &str = "(() => {
    const at = name => performance.getEntriesByName(name)[0]?.startTime ?? null;
    const loads = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
    return {
        readable: at('first-contentful-paint'),
        chart: window.__firstChart,
        ready: at('case-ready'),
        bytes: loads.reduce((sum, load) => sum + load.transferSize, 0),
        shift: window.__shift,
    };
})()";

/// Measures and prints.
pub(crate) fn report(runs: usize, budget: &Value) {
    for (line, name) in [
        (Line::Plain, "plain"),
        (Line::Slow, "slow (4x slower, 1.6 Mbps, 150 ms)"),
    ] {
        let loads: Vec<Value> = (0..runs).map(|_| load(line)).collect();
        println!("{name}");
        let target = |name: &str| (line == Line::Slow).then(|| budget["slow"][name].as_f64())?;
        tell(
            "first contentful paint, ms",
            &loads,
            "readable",
            target("readableMilliseconds"),
        );
        tell(
            "first chart, ms",
            &loads,
            "chart",
            target("firstChartMilliseconds"),
        );
        tell(
            "case-ready, ms",
            &loads,
            "ready",
            target("readyMilliseconds"),
        );
        tell("transferred, bytes", &loads, "bytes", None);
        tell(
            "layout shift",
            &loads,
            "shift",
            budget["layoutShift"].as_f64(),
        );
    }
}

/// One load in a browser of its own, so that nothing is cached.
fn load(line: Line) -> Value {
    let page = Page::open(Setting {
        serving: Serving {
            compressed: true,
            ..Serving::default()
        },
        before: Some(OBSERVE),
        line,
        settled: true,
        ..Setting::default()
    });
    page.wait_ready();
    // Late shifts count as well.
    page.run("return new Promise(done => setTimeout(done, 500));", &[]);
    page.eval(MEASURED)
}

fn tell(name: &str, loads: &[Value], field: &str, most: Option<f64>) {
    let sample = Sample::of(loads.iter().map(|load| load[field].as_f64()));
    let digits = if field == "shift" { 4 } else { 0 };
    let told = match (sample.median(), sample.spread()) {
        (Some(median), Some((least, greatest))) => {
            format!("{median:>10.digits$} ({least:.digits$} to {greatest:.digits$})")
        }
        (None, _) | (_, None) => format!("{:>10}", "none"),
    };
    println!("  {name:<28}{told:<32}{}", verdict(sample.median(), most));
}
