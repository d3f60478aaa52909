//! A virtual display with an accessibility bus, for engines that have no headless mode and for the accessibility tests.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::apt::{apt_advice, apt_install};
use crate::program::find_program;
use crate::step::step;

/// Where Debian's package `at-spi2-core` puts the launcher of the accessibility bus.
const LAUNCHERS: [&str; 2] = ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"];

/// The Debian packages of the display and the bus, and of what reads the bus (`tests/accessibility/tree.py`).
const PACKAGES: &[&str] = &["xvfb", "dbus-daemon", "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi"];

/// A virtual display, and the bus through which programs expose their accessibility tree (AT-SPI). Dropping this ends both.
pub struct HeadlessDisplay {
    /// The environment of a program on this display.
    pub environment: Vec<(&'static str, OsString)>,
    bus: Option<Process>,
    launcher: Process,
    _xvfb: Process,
}

impl HeadlessDisplay {
    /// Installs the missing programs, where that is possible. Quick and silent when none is missing.
    pub fn set_up() -> Result<()> {
        if HeadlessDisplay::is_installed() {
            return Ok(());
        }
        let advice = format!("a virtual display or the accessibility bus is missing; {}", apt_advice(PACKAGES));
        step("install a virtual display", || apt_install(PACKAGES)).context(advice.clone())?;
        ensure!(HeadlessDisplay::is_installed(), "{advice}");
        Ok(())
    }

    pub fn is_installed() -> bool {
        let is_there = ["Xvfb", "dbus-daemon"].iter().all(|name| find_program(name).is_some()) && launcher().is_some();
        is_there && Command::new(PYTHON).args(["-c", IMPORT]).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
    }

    pub fn start_if_installed() -> Result<Option<HeadlessDisplay>> {
        HeadlessDisplay::is_installed().then(HeadlessDisplay::start).transpose()
    }

    fn start() -> Result<HeadlessDisplay> {
        let mut xvfb = Command::new("Xvfb");
        // Xvfb picks the number of the display itself and prints it when it is ready.
        xvfb.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        let (xvfb, display) = Process::start_and_read(&mut xvfb)?;
        let mut bus = Command::new("dbus-daemon");
        let (bus, address) = Process::start_and_read(bus.args(["--session", "--nofork", "--print-address=1"]))?;
        let mut environment = vec![("DISPLAY", format!(":{display}").into()), ("DBUS_SESSION_BUS_ADDRESS", address.into())];
        let mut launcher = Command::new(launcher().context("at-spi-bus-launcher")?);
        launcher.args(["--launch-immediately", "--a11y=1", "--screen-reader=1"]).envs(environment.iter().cloned());
        let launcher = Process::start(&mut launcher)?;
        // Firefox and GTK read the first, WebKit the second.
        environment.extend([("GNOME_ACCESSIBILITY", "1".into()), ("LANG", "en_US.UTF-8".into())]);
        Ok(HeadlessDisplay { environment, bus: Some(bus), launcher, _xvfb: xvfb })
    }
}

impl Drop for HeadlessDisplay {
    /// The launcher ends its own bus when the session's bus ends. Killed before that, it would leave its bus running.
    fn drop(&mut self) {
        self.bus.take();
        self.launcher.await_end(Duration::from_secs(2));
    }
}

/// Debian's Python: another one does not find Debian's modules.
const PYTHON: &str = "/usr/bin/python3";
const IMPORT: &str = "import gi; gi.require_version('Atspi', '2.0')";

fn launcher() -> Option<&'static Path> {
    LAUNCHERS.iter().map(Path::new).find(|path| path.is_file())
}

/// A process that ends when this is dropped.
pub struct Process(Child);

impl Process {
    /// Starts the process and discards its standard error.
    pub fn start(command: &mut Command) -> Result<Process> {
        let name = command.get_program().to_owned();
        command.stderr(Stdio::null()).spawn().map(Process).with_context(|| name.display().to_string())
    }

    /// Starts the process and waits for the line that it prints when it is ready.
    fn start_and_read(command: &mut Command) -> Result<(Process, String)> {
        let name = command.get_program().to_owned();
        let mut process = Process::start(command.stdout(Stdio::piped()))?;
        let mut line = String::new();
        BufReader::new(process.0.stdout.take().context("no output")?).read_line(&mut line)?;
        ensure!(!line.trim().is_empty(), "{} ended at once", name.display());
        Ok((process, line.trim().to_owned()))
    }

    /// Waits until the process ends by itself, at most for `timeout`.
    fn await_end(&mut self, timeout: Duration) {
        let end = Instant::now() + timeout;
        while Instant::now() < end && matches!(self.0.try_wait(), Ok(None)) {
            thread::sleep(Duration::from_millis(20));
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
