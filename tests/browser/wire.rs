//! WebDriver over plain HTTP: just enough of RFC 9112 to talk to a driver on this machine.
//!
//! A WebDriver client crate would bring an asynchronous runtime and sixty more crates to compile; what the tests need
//! of the protocol is one request and one answer at a time.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::Duration;

use serde_json::Value;

/// The longest a driver may take for one answer: starting a browser on a busy machine is the slowest.
const PATIENCE: Duration = Duration::from_secs(120);

/// Sends one command and gives the `value` of the answer.
///
/// # Errors
/// What the driver says is wrong, or that it does not answer, in words.
pub(crate) fn command(
    port: u16,
    method: &str,
    path: &str,
    body: Option<&Value>,
) -> Result<Value, String> {
    command_within(PATIENCE, port, method, path, body)
}

/// [`command`], with a patience of one's own.
///
/// # Errors
/// As there.
pub(crate) fn command_within(
    patience: Duration,
    port: u16,
    method: &str,
    path: &str,
    body: Option<&Value>,
) -> Result<Value, String> {
    let answer =
        exchange(patience, port, method, path, body).map_err(|error| format!("{path}: {error}"))?;
    let mut answer: Value = serde_json::from_slice(&answer)
        .map_err(|error| format!("{path}: the driver's answer is not JSON: {error}"))?;
    let value = answer["value"].take();
    match value["error"].as_str() {
        Some(error) => Err(format!(
            "{path}: {error}: {}",
            value["message"].as_str().unwrap_or_default()
        )),
        None => Ok(value),
    }
}

fn exchange(
    patience: Duration,
    port: u16,
    method: &str,
    path: &str,
    body: Option<&Value>,
) -> std::io::Result<Vec<u8>> {
    let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
    stream.set_read_timeout(Some(patience))?;
    let body = body.map(Value::to_string).unwrap_or_default();
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    (&stream).write_all([head.as_bytes(), body.as_bytes()].concat().as_slice())?;
    let mut reader = BufReader::new(stream);
    let length = length_of_body(&mut reader)?;
    let mut answer = vec![0; length];
    reader.read_exact(&mut answer)?;
    Ok(answer)
}

/// Reads the head of an answer; drivers always send the length.
fn length_of_body(reader: &mut impl BufRead) -> std::io::Result<usize> {
    let mut length = 0;
    loop {
        let mut line = String::new();
        if reader.read_line(&mut line)? == 0 || line == "\r\n" {
            return Ok(length);
        }
        if let Some((name, value)) = line.split_once(':')
            && name.eq_ignore_ascii_case("content-length")
        {
            length = value.trim().parse().unwrap_or(0);
        }
    }
}
