//! A virtual display with an accessibility bus, for engines that have no headless mode and for tests of what a screen reader is told.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};

use crate::apt::{apt_advice, apt_install};
use crate::run::{find_program, step};

/// What lets screen readers listen; Debian's package `at-spi2-core` has it.
const LAUNCHERS: [&str; 2] = ["/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher"];

/// Debian's packages of the display and the bus, and of what reads them (`tests/accessibility/tree.py`).
const PACKAGES: &[&str] = &["xvfb", "dbus-daemon", "at-spi2-core", "gir1.2-atspi-2.0", "python3-gi"];

/// A display that nobody sees, and the bus on which programs tell a screen reader what they show (AT-SPI).
/// It ends when this is dropped.
pub struct HeadlessDisplay {
    /// The environment of a program on this display.
    pub environment: Vec<(&'static str, OsString)>,
    bus: Option<Process>,
    launcher: Process,
    _xvfb: Process,
}

impl HeadlessDisplay {
    /// Installs what is missing, where that is possible. Quick and silent when all is there.
    pub fn set_up() -> Result<()> {
        if HeadlessDisplay::is_installed() {
            return Ok(());
        }
        let advice = format!("a display, or what lets screen readers listen, is missing; {}", apt_advice(PACKAGES));
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
        // It picks the number of the display itself and prints it when it is ready.
        xvfb.args(["-displayfd", "1", "-screen", "0", "1280x1024x24", "-nolisten", "tcp"]);
        let (xvfb, display) = Process::told(&mut xvfb)?;
        let mut bus = Command::new("dbus-daemon");
        let (bus, address) = Process::told(bus.args(["--session", "--nofork", "--print-address=1"]))?;
        let mut environment = vec![("DISPLAY", format!(":{display}").into()), ("DBUS_SESSION_BUS_ADDRESS", address.into())];
        let mut launcher = Command::new(launcher().context("at-spi-bus-launcher")?);
        launcher.args(["--launch-immediately", "--a11y=1", "--screen-reader=1"]).envs(environment.iter().cloned());
        let launcher = Process::start(&mut launcher)?;
        // Firefox and GTK ask for the first, WebKit for the second.
        environment.extend([("GNOME_ACCESSIBILITY", "1".into()), ("LANG", "en_US.UTF-8".into())]);
        Ok(HeadlessDisplay { environment, bus: Some(bus), launcher, _xvfb: xvfb })
    }
}

impl Drop for HeadlessDisplay {
    /// The launcher has a bus of its own, which it ends when it sees the session's end. Killed before, it leaves it to run for ever.
    fn drop(&mut self) {
        self.bus.take();
        self.launcher.await_end(Duration::from_secs(2));
    }
}

/// Debian's own Python: another would not find Debian's modules.
const PYTHON: &str = "/usr/bin/python3";
const IMPORT: &str = "import gi; gi.require_version('Atspi', '2.0')";

fn launcher() -> Option<&'static Path> {
    LAUNCHERS.iter().map(Path::new).find(|path| path.is_file())
}

/// A process that ends with its owner.
pub struct Process(Child);

impl Process {
    /// Starts it; what it complains of is not shown.
    pub fn start(command: &mut Command) -> Result<Process> {
        let name = command.get_program().to_owned();
        command.stderr(Stdio::null()).spawn().map(Process).with_context(|| name.display().to_string())
    }

    /// The same, and the line that it prints when it is ready.
    fn told(command: &mut Command) -> Result<(Process, String)> {
        let name = command.get_program().to_owned();
        let mut process = Process::start(command.stdout(Stdio::piped()))?;
        let mut line = String::new();
        BufReader::new(process.0.stdout.take().context("no output")?).read_line(&mut line)?;
        ensure!(!line.trim().is_empty(), "{} ended at once", name.display());
        Ok((process, line.trim().to_owned()))
    }

    /// Lets it end by itself, for so long.
    fn await_end(&mut self, patience: Duration) {
        let end = Instant::now() + patience;
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
