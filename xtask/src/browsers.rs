use std::ffi::OsString;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Value, json};

use crate::run::{find_program, run, step};

/// A browser engine, and how WebDriver reaches it.
pub struct Engine {
    name: &'static str,
    /// Names or absolute paths of the browser; the first that is there is taken.
    browsers: &'static [&'static str],
    /// The driver, and the option before its port.
    driver: (&'static str, &'static str),
    /// Whether it needs a display, having no mode without one; Xvfb gives it one.
    display: bool,
    /// Debian's packages of all this.
    packages: &'static [&'static str],
    /// The capabilities to ask of a session, given the browser's path.
    capabilities: fn(&Path) -> Value,
}

/// The engines that the tests run in. Without the fonts Arabic falls back to boxes, and widths mean nothing.
pub const ENGINES: &[Engine] = &[Engine {
    name: "chromium",
    browsers: &["chromium", "chromium-browser", "google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
    driver: ("chromedriver", "--port="),
    display: false,
    packages: &["chromium", "chromium-driver", "fonts-noto-core"],
    // As root, in a container, it has no sandbox; and only our own pages are opened.
    capabilities: |browser| json!({"browserName": "chrome", "goog:chromeOptions": {"binary": browser, "args": ["--headless=new", "--no-sandbox"]}}),
}];

/// The drivers of all engines, ready for sessions. They end when this is dropped.
pub struct Drivers(Vec<Driver>);

struct Driver {
    engine: &'static Engine,
    browser: PathBuf,
    url: String,
    // In the order of their end: a driver before its display.
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
    /// Starts the driver of every engine; browsers that are missing are installed where that is possible.
    pub fn start() -> Result<Drivers> {
        ENGINES.iter().map(Driver::start).collect::<Result<_>>().map(Drivers)
    }

    /// What the tests are told in `MAQAL_ENGINES`: `[{name, driver, capabilities}]`.
    pub fn json(&self) -> String {
        let engines = self.0.iter().map(|driver| json!({"name": driver.engine.name, "driver": driver.url, "capabilities": (driver.engine.capabilities)(&driver.browser)}));
        Value::from_iter(engines).to_string()
    }
}

impl Driver {
    fn start(engine: &'static Engine) -> Result<Driver> {
        let (browser, driver) = match engine.programs() {
            Some(programs) => programs,
            None => step(&format!("install {}", engine.name), || engine.install())?,
        };
        let port = free_port()?;
        let url = format!("http://127.0.0.1:{port}");
        let mut command = Command::new(&driver);
        command.arg(format!("{}{port}", engine.driver.1)).stdout(Stdio::null());
        let mut processes = Vec::new();
        if engine.display {
            let (xvfb, display) = xvfb()?;
            processes.push(xvfb);
            command.env("DISPLAY", display);
        }
        processes.insert(0, Process(command.spawn().with_context(|| driver.display().to_string())?));
        wait_until_ready(&url)?;
        Ok(Driver { engine, browser, url, processes })
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

impl Engine {
    fn programs(&self) -> Option<(PathBuf, PathBuf)> {
        let browser = self.browsers.iter().find_map(|name| find_program(name))?;
        if self.display && find_program("Xvfb").is_none() {
            return None;
        }
        Some((browser, find_program(self.driver.0)?))
    }

    fn install(&self) -> Result<(PathBuf, PathBuf)> {
        let install = format!("apt-get install -y --no-install-recommends {}", self.packages.join(" "));
        let advice =
            format!("the tests need {} and {}; on Debian, as root, install them with `{install}`", self.browsers[0], self.driver.0);
        ensure!(find_program("apt-get").is_some() && is_root(), "{advice}");
        // The lists may be missing or old: then they are fetched, and it is tried again.
        if apt_get(&["install", "-y", "--no-install-recommends"], self.packages).is_err() {
            apt_get(&["update"], &[])?;
            apt_get(&["install", "-y", "--no-install-recommends"], self.packages)?;
        }
        self.programs().context(advice)
    }
}

fn apt_get(args: &[&str], packages: &[&str]) -> Result<()> {
    run(Command::new("apt-get").args(args).args(packages).env("DEBIAN_FRONTEND", "noninteractive").stdout(Stdio::null()))
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|output| output.stdout == b"0\n")
}

/// A virtual display and its name. Xvfb picks the number itself and prints it when it is ready.
fn xvfb() -> Result<(Process, OsString)> {
    use std::io::{BufRead, BufReader};
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
    let mut process = Process(command.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().context("Xvfb")?);
    let mut number = String::new();
    BufReader::new(process.0.stdout.take().context("Xvfb")?).read_line(&mut number)?;
    ensure!(!number.trim().is_empty(), "Xvfb ended at once");
    Ok((process, format!(":{}", number.trim()).into()))
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port())
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

    /// The shape is that of the WebDriver specification, 8.3 Status.
    #[test]
    fn a_driver_is_ready_when_it_says_so() {
        assert!(is_ready(r#"{"value": {"ready": true, "message": "go"}}"#));
        assert!(!is_ready(r#"{"value": {"ready": false, "message": "busy"}}"#));
        assert!(!is_ready("starting"));
    }

    #[test]
    fn every_engine_can_be_installed_and_asked_for() {
        for engine in ENGINES {
            assert!(!engine.browsers.is_empty() && !engine.packages.is_empty(), "{}", engine.name);
            let capabilities = (engine.capabilities)(Path::new("/browser"));
            assert!(capabilities.to_string().contains("/browser"), "{}", engine.name);
        }
    }
}
