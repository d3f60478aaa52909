//! An HTTP client of the command `maqal preview`.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// A running preview.
pub struct Preview {
    process: Child,
    pub port: u16,
}

impl Preview {
    pub fn start(args: &[&str]) -> Preview {
        let mut process = Command::new(env!("CARGO_BIN_EXE_maqal"));
        let mut process = process.args(["preview", "--port", "0"]).args(args).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let port = line.strip_prefix("http://127.0.0.1:").unwrap().strip_suffix("/\n").unwrap().parse().unwrap();
        Preview { process, port }
    }

    /// Sends a request, and returns the connection.
    fn send(&self, method: &str, path: &str, host: &str) -> BufReader<TcpStream> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(30))).unwrap();
        let host = host.replace("PORT", &self.port.to_string());
        // The answers to HTTP/1.0 are not chunked.
        let page = format!("http://127.0.0.1:{}/rain.json", self.port);
        write!(stream, "{method} {path} HTTP/1.0\r\nHost: {host}\r\nReferer: {page}\r\n\r\n").unwrap();
        BufReader::new(stream)
    }

    /// The status, the headers and the body of an answer.
    pub fn answer(&self, method: &str, path: &str, host: &str) -> (u16, String, String) {
        let mut text = String::new();
        self.send(method, path, host).read_to_string(&mut text).unwrap();
        let (head, body) = text.split_once("\r\n\r\n").unwrap();
        (head.split(' ').nth(1).unwrap().parse().unwrap(), head.to_owned(), body.to_owned())
    }

    pub fn get(&self, path: &str) -> (u16, String, String) {
        self.answer("GET", path, "127.0.0.1:PORT")
    }

    pub fn page(&self, path: &str) -> String {
        let (status, _, body) = self.get(path);
        assert_eq!(status, 200, "{path}: {body}");
        body
    }

    /// Waits for the event that a page, in the version that is shown now, has changed after `change`.
    pub fn changes(&self, path: &str, change: impl FnOnce()) {
        let page = self.page(path);
        let version = page.split_once("data-version=\"").unwrap().1.split_once('"').unwrap().0;
        let mut events = self.send("GET", &format!("/.maqal/events{path}?{version}"), "127.0.0.1:PORT");
        let mut line = String::new();
        while !line.ends_with("retry: 1000\n\n") {
            events.read_line(&mut line).unwrap();
        }
        // Without a change there is no event.
        events.get_ref().set_read_timeout(Some(Duration::from_millis(700))).unwrap();
        assert!(events.fill_buf().is_err(), "{path}: an event without a change");
        events.get_ref().set_read_timeout(Some(Duration::from_secs(20))).unwrap();
        change();
        let start = Instant::now();
        while line != "data: changed\n" && start.elapsed() < Duration::from_secs(20) {
            line.clear();
            events.read_line(&mut line).unwrap();
        }
        assert_eq!(line, "data: changed\n", "{path}");
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
