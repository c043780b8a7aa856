//! `serve`: sets up, then lets Trunk build, serve and rebuild, and says where the page is.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, SocketAddr, TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use crate::arguments::Serve;
use crate::failure::Failure;
use crate::{case_files, step, tools};

/// What Trunk watches (`Trunk.toml`), for a call that names another folder besides.
const WATCHED: [&str; 4] = ["src", "style", "public", "seeds"];

/// Serves until stopped.
///
/// # Errors
/// When the port is taken, the set-up fails, or Trunk ends with an error.
pub(crate) fn run(options: &Serve) -> Result<(), Failure> {
    let begun = Instant::now();
    ensure_free(options.port)?;
    let toolbox = tools::ensure(options.release)?;
    println!(
        "Building the page; it will be at http://127.0.0.1:{}/ (Ctrl+C stops).",
        options.port
    );
    thread::spawn({
        let port = options.port;
        move || announce(port, begun)
    });
    let port = options.port.to_string();
    let mut call = toolbox.trunk("serve").with([
        "--address",
        "127.0.0.1",
        "--disable-address-lookup",
        "--port",
        &port,
    ]);
    if let Some(folder) = case_files::chosen() {
        call = call.with(WATCHED.iter().flat_map(|it| ["--watch", *it]));
        call = call.with(["--watch"]).with_path(folder);
    }
    if options.release {
        call = call.with(["--release"]);
    }
    if options.open {
        call = call.with(["--open"]);
    }
    call.aloud("serving", "mend what is named above, then run it again")
}

fn ensure_free(port: u16) -> Result<(), Failure> {
    match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
        Ok(_) => Ok(()),
        Err(error) => Err(Failure::new(
            format!("listening on port {port}"),
            error.to_string(),
            format!(
                "stop what uses port {port}, or take another: cargo xtask serve --port {}",
                if port < u16::MAX { port + 1 } else { 8080 }
            ),
        )),
    }
}

/// Waits until the server answers, then says so, or that the build left it nothing to serve.
fn announce(port: u16, begun: Instant) {
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let status = loop {
        match status_of_page(&address) {
            Ok(status) => break status,
            Err(_) => thread::sleep(Duration::from_millis(200)),
        }
    };
    let url = format!("http://127.0.0.1:{port}/");
    if status.contains(" 200 ") {
        let after = step::said(begun.elapsed());
        println!("\nCaseTrace is at {url} after {after}. Changes are rebuilt; Ctrl+C stops.\n");
    } else {
        println!(
            "\nThe build failed, as said above. Mend it and save: {url} will then have the page.\n"
        );
    }
}

/// The first line of the server's answer for the page.
fn status_of_page(address: &SocketAddr) -> std::io::Result<String> {
    let mut stream = TcpStream::connect_timeout(address, Duration::from_secs(1))?;
    write!(
        stream,
        "GET / HTTP/1.1\r\nHost: {address}\r\nAccept: text/html\r\nConnection: close\r\n\r\n"
    )?;
    let mut line = String::new();
    BufReader::new(stream).read_line(&mut line)?;
    Ok(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_watched_is_what_trunk_watches() {
        let settings = include_str!("../../Trunk.toml");
        let list = WATCHED.map(|folder| format!("{folder:?}")).join(", ");
        assert!(settings.contains(&format!("watch = [{list}]")), "{list}");
    }

    #[test]
    fn a_port_in_use_is_named_with_another_to_take() {
        let held = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = held.local_addr().unwrap().port();
        let said = ensure_free(port).unwrap_err().to_string();
        assert!(said.contains(&format!("port {port}")), "{said}");
        assert!(said.contains("--port"), "{said}");
    }
}
