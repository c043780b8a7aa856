//! A proxy that answers nobody and notes who was asked for: the network off, and a witness of every attempt.

use std::io::{BufRead, BufReader};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

/// A trap on a free port of this machine, gone when dropped.
pub(crate) struct Trap {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<String>>>,
    stopped: Arc<AtomicBool>,
}

impl Trap {
    /// Lays a trap.
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port");
        let trap = Self {
            address: listener.local_addr().expect("an address"),
            asked: Arc::default(),
            stopped: Arc::default(),
        };
        let (asked, stopped) = (trap.asked.clone(), trap.stopped.clone());
        thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                if stopped.load(Ordering::Relaxed) {
                    return;
                }
                let asked = asked.clone();
                thread::spawn(move || asked.lock().expect("the list").extend(target(&stream)));
            }
        });
        trap
    }

    /// Its port.
    pub(crate) fn port(&self) -> u16 {
        self.address.port()
    }

    /// The addresses that were asked for, or hosts with ports where the rest is encrypted. A browser's questions to its
    /// own maker are not the page's, and left out.
    pub(crate) fn asked(&self) -> Vec<String> {
        let asked = self.asked.lock().expect("the list");
        asked
            .iter()
            .filter(|url| !url.contains(".mozilla."))
            .cloned()
            .collect()
    }
}

impl Drop for Trap {
    fn drop(&mut self) {
        self.stopped.store(true, Ordering::Relaxed);
        // Wakes the listener, so that it sees the flag.
        let _ = TcpStream::connect(self.address);
    }
}

/// The target of a request line (RFC 9112, section 3.2).
fn target(stream: &TcpStream) -> Option<String> {
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line).ok()?;
    line.split(' ').nth(1).map(str::to_owned)
}
