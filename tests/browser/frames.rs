//! Every frame around the takeover: filmed by the browser, numbered by the page, and compared with the first.
//!
//! A still before and one after would not see what flashes between. The film is the browser's own screencast, which
//! sends what is painted, but leaves frames out when they come too fast. So a mark in the page's corner changes with
//! each frame and says its number in its colour, each frame waits a while, and a film that lacks one is taken again.

use serde_json::{Value, json};

use crate::debugger::Debugger;
use crate::page::Page;
use crate::takeover::{held, held_alone, held_by};

/// The share of pixels in which a frame may differ: a list that says the reader's choice is one of them.
const MOST: f64 = 0.001;
/// How many frames are filmed after the page has said that it is ready.
const AFTER: u64 = 3;

#[test]
fn no_frame_around_the_takeover_differs() {
    for (hash, width, height) in [
        ("#/", 1280, 900),
        ("#/?lang=en&theme=dark", 1280, 900),
        ("#/?lang=zh-Hans", 360, 740),
        ("#/?theme=dark", 768, 1024),
    ] {
        let film = whole_film(|| held(hash, width, height));
        let worst = film.worst();
        assert!(
            worst < MOST,
            "{hash} at {width}: {worst} of a frame's pixels differ, {film:?}"
        );
        assert!(
            film.shift < 0.02,
            "{hash} at {width}: what is read moves by {}",
            film.shift
        );
    }
}

#[test]
fn no_frame_of_the_one_file_differs() {
    for (hash, width, height) in [("#/", 1280, 900), ("#/?theme=dark", 768, 1024)] {
        let film = whole_film(|| held_alone(hash, width, height));
        let worst = film.worst();
        assert!(worst < MOST, "{hash} at {width}: {worst}, {film:?}");
        assert!(film.shift < 0.02, "{hash} at {width}: {}", film.shift);
    }
}

/// There the plain page of the language stands in until the program has come.
#[test]
fn nothing_moves_where_the_one_file_is_asked_for_another_language() {
    for (hash, width, height) in [("#/?lang=en", 1280, 900), ("#/?lang=zh-Hans", 768, 1024)] {
        let page = held_alone(hash, width, height);
        let language = hash.trim_start_matches("#/?lang=");
        let shown = "[...document.querySelectorAll('h1')].find(it => it.offsetParent)";
        let stands_in = page.text_of(&format!("{shown}.closest('[lang]').lang"));
        assert_eq!(stands_in, language);
        let title = page.text_of(&format!("{shown}.textContent"));
        let film = filmed(&page, 200);
        assert!(film.shift < 0.02, "{hash} at {width}: {}", film.shift);
        assert_eq!(page.text_of(&format!("{shown}.textContent")), title);
        assert_eq!(page.count("#app h1"), page.count("h1"));
        assert_eq!(page.text_of("String(scrollY)"), "0", "{hash} at {width}");
    }
}

#[test]
fn a_flash_of_one_frame_is_seen() {
    let film = whole_film(|| held_by(FLASHING, "#/", 1280, 900));
    let differing = film
        .frames
        .iter()
        .filter(|frame| frame.share > MOST)
        .count();
    assert_eq!(differing, 1, "{film:?}");
}

#[test]
fn a_film_that_lacks_a_frame_is_not_whole() {
    let film = |numbers: &[u64], ready| Film {
        frames: numbers
            .iter()
            .map(|&number| Frame { number, share: 0.0 })
            .collect(),
        ready,
        shift: 0.0,
    };
    assert!(film(&[1, 2, 3, 5, 4, 6], 3).is_whole());
    assert!(!film(&[1, 2, 4, 5, 6], 3).is_whole());
    assert!(!film(&[1, 2, 3, 4, 5], 3).is_whole(), "it ends too early");
    assert!(!film(&[5, 6, 7], 3).is_whole(), "it begins too late");
}

/// As [`held`] does, and the heading is away for one frame once the program is compiled.
const FLASHING: &str = "
    const compile = WebAssembly.instantiateStreaming;
    const gate = new Promise(open => { window.__letGo = open; });
    const flash = () => requestAnimationFrame(() => {
        document.querySelector('h1').style.visibility = 'hidden';
        requestAnimationFrame(() => { document.querySelector('h1').style.visibility = ''; });
    });
    WebAssembly.instantiateStreaming = (...given) => gate.then(() => compile.apply(WebAssembly, given))
        .then(program => { flash(); return program; });
";

/// What was painted from before the program was let go until after it was ready.
#[derive(Debug)]
struct Film {
    frames: Vec<Frame>,
    /// The number of the first frame after the page's own word that it is ready.
    ready: u64,
    /// The page's cumulative layout shift.
    shift: f64,
}

/// One painted frame.
#[derive(Debug)]
struct Frame {
    /// As the page counts it.
    number: u64,
    /// The share of its pixels that differ from the film's first frame.
    share: f64,
}

impl Film {
    fn is_whole(&self) -> bool {
        let has = |number| self.frames.iter().any(|frame| frame.number == number);
        let first = self.frames.first().map_or(u64::MAX, |frame| frame.number);
        first < self.ready && (first..=self.ready + AFTER).all(has)
    }

    fn worst(&self) -> f64 {
        self.frames
            .iter()
            .map(|frame| frame.share)
            .fold(0.0, f64::max)
    }
}

/// A film without gaps; the slower the frames, the surer there are none.
fn whole_film(open: impl Fn() -> Page) -> Film {
    for wait in [200, 500, 1200] {
        let film = filmed(&open(), wait);
        if film.is_whole() {
            return film;
        }
        println!("a frame is missing at {wait} ms each: {film:?}");
    }
    panic!("the browser leaves frames out, however slow they are");
}

fn filmed(page: &Page, wait: u32) -> Film {
    let mut browser = page.debugger();
    browser.say("Runtime.enable", &json!({}));
    browser.say("Page.startScreencast", &json!({ "format": "png" }));
    page.run(NUMBERED, &[wait.into(), AFTER.into()]);
    let compared = page.run(COMPARED, &[until_over(&mut browser).into()]);
    let frame = |it: &Value| Frame {
        number: it[0].as_u64().expect("a frame's number"),
        share: it[1].as_f64().expect("a share"),
    };
    let frames = compared.as_array().into_iter().flatten().map(frame);
    Film {
        frames: frames.collect(),
        ready: page.eval("__readyAt").as_u64().expect("a frame's number"),
        shift: page.number_of("__shift"),
    }
}

/// The frames that the browser sends until the page says on its console that the film is over. Of each it is told that
/// it has come, for it sends but two ahead.
fn until_over(browser: &mut Debugger) -> Vec<Value> {
    let mut pictures = Vec::new();
    loop {
        let said = browser.hear();
        match said["method"].as_str() {
            Some("Page.screencastFrame") => {
                let session = json!({ "sessionId": said["params"]["sessionId"] });
                browser.say("Page.screencastFrameAck", &session);
                pictures.push(said["params"]["data"].clone());
            }
            Some("Runtime.consoleAPICalled") => break,
            Some(_) | None => {}
        }
    }
    browser.say("Page.stopScreencast", &json!({}));
    pictures
}

/// Numbers each frame in a corner, makes it wait, lets the program go after some, and sums what the browser calls
/// layout shifts.
const NUMBERED: &str = "
    const [wait, after] = arguments;
    const mark = document.createElement('div');
    Object.assign(mark.style, { position: 'fixed', left: 0, top: 0, width: '16px', height: '16px', zIndex: 99 });
    document.documentElement.append(mark);
    window.__shift = 0;
    new PerformanceObserver(list => list.getEntries().forEach(it => { __shift += it.value; }))
        .observe({ type: 'layout-shift', buffered: true });
    let frame = 0;
    const next = () => {
        frame += 1;
        const part = shift => (frame >> shift & 15) * 16;
        mark.style.backgroundColor = `rgb(${part(0)}, ${part(4)}, ${part(8)})`;
        if (frame === 4) setTimeout(__letGo);
        if (window.__caseReady) window.__readyAt ??= frame;
        for (const begun = performance.now(); performance.now() < begun + wait;);
        if (frame < window.__readyAt + after + 2 || !window.__readyAt) requestAnimationFrame(next);
        else setTimeout(() => console.log('the film is over'), 500);
    };
    requestAnimationFrame(next);
";

/// The number of each picture that shows the mark, and the share of its pixels that differ from the first one's; the mark is left out.
const COMPARED: &str = "
    const seen = async data => {
        const image = new Image();
        image.src = 'data:image/png;base64,' + data;
        await image.decode();
        const canvas = new OffscreenCanvas(image.width, image.height).getContext('2d');
        canvas.drawImage(image, 0, 0);
        const [red, green, blue] = canvas.getImageData(4, 4, 1, 1).data;
        canvas.clearRect(0, 0, 16, 16);
        const { data: { buffer } } = canvas.getImageData(0, 0, image.width, image.height);
        return [red / 16 + green + blue * 16, new Uint32Array(buffer)];
    };
    const compared = async pictures => {
        const frames = [];
        let first;
        for (const picture of pictures) {
            const [number, pixels] = await seen(picture);
            if (!Number.isInteger(number)) continue;
            first ??= pixels;
            const differs = pixels.length === first.length
                ? pixels.reduce((sum, pixel, at) => sum + (pixel !== first[at]), 0)
                : pixels.length;
            frames.push([number, differs / pixels.length]);
        }
        return frames;
    };
    return compared(arguments[0]);
";
