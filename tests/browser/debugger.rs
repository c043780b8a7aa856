//! A line to Chromium beside the driver: DevTools by WebSocket, just enough of RFC 6455, for what it says unasked.
//!
//! What goes through the driver waits until the page has time for it. Frames that are filmed must be taken from the
//! browser while the page is busy, or it leaves some out.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::{Value, json};

/// The longest that the browser may say nothing.
const PATIENCE: Duration = Duration::from_secs(60);

/// An open line to a page.
pub(crate) struct Debugger {
    stream: BufReader<TcpStream>,
    said: u64,
}

impl Debugger {
    /// Opens the line to the page of this name, by which the driver knows its window too.
    pub(crate) fn open(debugger: &str, page: &str) -> Self {
        let path = format!("/devtools/page/{page}");
        // The key proves to caches that both sides mean it; there are none here, and any sixteen bytes will do.
        let upgrade = "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: Y2FzZXRyYWNlLXRlc3RzIQ==\r\n";
        Self {
            stream: ask(debugger, &path, upgrade),
            said: 0,
        }
    }

    /// Sends a command, and does not wait for the answer.
    pub(crate) fn say(&mut self, command: &str, parameters: &Value) {
        self.said += 1;
        let message =
            json!({ "id": self.said, "method": command, "params": parameters }).to_string();
        let whole = [head(message.len()), message.into_bytes()].concat();
        let stream = self.stream.get_mut();
        stream.write_all(&whole).expect("the browser listens");
    }

    /// The next thing that the browser says: an event, or an answer.
    pub(crate) fn hear(&mut self) -> Value {
        let [_, length] = self.bytes();
        let length = match length {
            126 => u64::from(u16::from_be_bytes(self.bytes())),
            127 => u64::from_be_bytes(self.bytes()),
            short => u64::from(short),
        };
        let mut message = Vec::new();
        let read = (&mut self.stream).take(length).read_to_end(&mut message);
        read.expect("the browser speaks");
        serde_json::from_slice(&message).expect("JSON")
    }

    fn bytes<const N: usize>(&mut self) -> [u8; N] {
        let mut bytes = [0; N];
        self.stream
            .read_exact(&mut bytes)
            .expect("the browser speaks");
        bytes
    }
}

/// What stands before a text of this length. A client's is masked, and a mask of zeros changes nothing (sections 5.2
/// and 5.3).
fn head(length: usize) -> Vec<u8> {
    let length = match u8::try_from(length) {
        Ok(length @ ..126) => vec![0x80 | length],
        Ok(_) | Err(_) => {
            let length = u16::try_from(length).expect("a short command");
            [&[0x80 | 126], length.to_be_bytes().as_slice()].concat()
        }
    };
    [&[0x81], length.as_slice(), &[0; 4]].concat()
}

/// Asks for a path, and reads the head of the answer.
fn ask(debugger: &str, path: &str, fields: &str) -> BufReader<TcpStream> {
    let mut stream = TcpStream::connect(debugger).expect("the browser listens for debuggers");
    stream
        .set_read_timeout(Some(PATIENCE))
        .expect("a time limit");
    let head = format!("GET {path} HTTP/1.1\r\nHost: {debugger}\r\n{fields}\r\n");
    stream
        .write_all(head.as_bytes())
        .expect("the browser listens");
    let mut stream = BufReader::new(stream);
    let mut line = String::new();
    while line != "\r\n" {
        line.clear();
        let read = stream.read_line(&mut line).expect("the browser answers");
        assert!(read > 0, "the browser hung up on {path}");
    }
    stream
}
