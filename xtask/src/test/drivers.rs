//! Starts the WebDriver server of each engine.

use std::net::TcpListener;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Result, bail};
use serde_json::{Value, json};

use crate::step::step;
use crate::test::browsers::Browser;
use crate::test::headless_display::{HeadlessDisplay, Process};

/// The WebDriver servers of all engines, ready for sessions. Dropping this ends them.
pub struct Drivers {
    pub all: Vec<Driver>,
    /// Declared after the drivers, so that it is dropped after them.
    pub display: Option<HeadlessDisplay>,
}

pub struct Driver {
    pub name: &'static str,
    url: String,
    capabilities: Value,
    process: Option<Process>,
}

impl Drivers {
    /// Starts the driver of every browser on a free port. With a screen reader all run on one display, else only those that
    /// need a display.
    pub fn start(browsers: Vec<Browser>, display: Option<HeadlessDisplay>, with_screen_reader: bool) -> Result<Drivers> {
        step("start browsers", || {
            let all =
                browsers.into_iter().map(|browser| Driver::start(browser, display.as_ref(), with_screen_reader)).collect::<Result<_>>()?;
            Ok(Drivers { all, display })
        })
    }
}

impl Driver {
    fn start(browser: Browser, display: Option<&HeadlessDisplay>, with_screen_reader: bool) -> Result<Driver> {
        // With a screen reader, engines take several times as long.
        let display = display.filter(|_| with_screen_reader || browser.engine.needs_display);
        let (_, options) = browser.engine.driver;
        let listeners = options.iter().map(|_| TcpListener::bind(("127.0.0.1", 0))).collect::<std::io::Result<Vec<_>>>()?;
        let ports = listeners.iter().map(|listener| Ok(listener.local_addr()?.port())).collect::<Result<Vec<_>>>()?;
        // Closes the sockets, so that the driver can take the ports.
        drop(listeners);
        let url = format!("http://127.0.0.1:{}", ports[0]);
        let mut command = Command::new(&browser.driver);
        command.args(options.iter().zip(&ports).map(|(option, port)| format!("{option}{port}"))).stdout(Stdio::null());
        command.envs(display.iter().flat_map(|display| display.environment.iter().cloned()));
        let process = Some(Process::start(&mut command)?);
        wait_until_ready(&url)?;
        let capabilities = (browser.engine.capabilities)(&browser.browser, display.is_some());
        Ok(Driver { name: browser.engine.name, url, capabilities, process })
    }

    /// Whether it answers. A browser that crashes may take its driver along; then no further test can run.
    pub fn answers(&self) -> bool {
        minreq::get(format!("{}/status", self.url)).with_timeout(5).send().is_ok()
    }

    /// What a test script needs of it: `{name, driver, capabilities}`.
    pub fn json(&self) -> Value {
        json!({"name": self.name, "driver": self.url, "capabilities": self.capabilities})
    }
}

impl Drop for Driver {
    /// Ends the sessions that a failed test left open, or their browsers would outlive the driver. Only Chromium's driver
    /// has this URL; the others end their browsers themselves.
    fn drop(&mut self) {
        let _ = minreq::get(format!("{}/shutdown", self.url)).with_timeout(5).send();
        self.process.take();
    }
}

/// Waits until the driver accepts sessions (WebDriver, `GET /status`).
fn wait_until_ready(url: &str) -> Result<()> {
    let end = Instant::now() + Duration::from_secs(20);
    while Instant::now() < end {
        let response = minreq::get(format!("{url}/status")).with_timeout(2).send();
        if response.is_ok_and(|response| response.as_str().is_ok_and(is_ready)) {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    bail!("the driver at {url} is not ready after 20 s")
}

fn is_ready(status: &str) -> bool {
    serde_json::from_str::<Value>(status).is_ok_and(|status| status["value"]["ready"] == true)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The shape is that of the WebDriver specification, "Status".
    #[test]
    fn a_driver_is_ready_when_it_says_so() {
        assert!(is_ready(r#"{"value": {"ready": true, "message": "go"}}"#));
        assert!(!is_ready(r#"{"value": {"ready": false, "message": "busy"}}"#));
        assert!(!is_ready("starting"));
    }
}
