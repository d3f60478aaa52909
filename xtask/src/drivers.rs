use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::browsers::Browser;
use crate::run::step;

/// The WebDriver servers of all engines, ready for sessions. They end when this is dropped.
pub struct Drivers(Vec<Driver>);

struct Driver {
    browser: Browser,
    url: String,
    /// In the order of their end: the driver before its display.
    processes: Vec<Process>,
}

/// A process that ends with its owner.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Drivers {
    /// Starts the driver of every browser, each on a free port.
    pub fn start(browsers: Vec<Browser>) -> Result<Drivers> {
        step("start browsers", || browsers.into_iter().map(Driver::start).collect::<Result<_>>().map(Drivers))
    }

    /// What the tests are told in `MAQAL_ENGINES`: `[{name, whole, driver, capabilities}]`.
    pub fn json(&self) -> String {
        self.0.iter().map(Driver::json).collect::<Value>().to_string()
    }
}

impl Driver {
    fn start(browser: Browser) -> Result<Driver> {
        let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
        let url = format!("http://127.0.0.1:{port}");
        let mut command = Command::new(&browser.driver);
        command.arg(format!("{}{port}", browser.engine.driver.1)).stdout(Stdio::null());
        let mut processes = Vec::new();
        if browser.engine.display {
            let (xvfb, display) = xvfb()?;
            processes.push(xvfb);
            command.env("DISPLAY", display);
        }
        let process = command.spawn().with_context(|| browser.driver.display().to_string())?;
        processes.insert(0, Process(process));
        wait_until_ready(&url)?;
        Ok(Driver { browser, url, processes })
    }

    fn json(&self) -> Value {
        let Browser { engine, browser, .. } = &self.browser;
        json!({"name": engine.name, "whole": engine.whole, "driver": self.url, "capabilities": (engine.capabilities)(browser)})
    }
}

impl Drop for Driver {
    /// Ends the sessions that a failed test left open, or their browsers would outlive the driver. Only Chromium's
    /// driver has this address; the others take their browser with them.
    fn drop(&mut self) {
        let _ = minreq::get(format!("{}/shutdown", self.url)).with_timeout(5).send();
        self.processes.clear();
    }
}

/// A virtual display and its name. Xvfb picks the number itself and prints it when it is ready.
fn xvfb() -> Result<(Process, OsString)> {
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
    let mut process = Process(command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().context("Xvfb")?);
    let mut number = String::new();
    BufReader::new(process.0.stdout.take().context("Xvfb")?).read_line(&mut number)?;
    ensure!(!number.trim().is_empty(), "Xvfb ended at once");
    Ok((process, format!(":{}", number.trim()).into()))
}

/// Waits for the driver's answer that it takes sessions, as WebDriver's `GET /status` gives it.
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
