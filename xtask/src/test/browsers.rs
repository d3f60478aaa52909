//! The table of browser engines: how each is found, installed and started.

use std::env;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use serde_json::{Value, json};
use xshell::{Shell, cmd};

use crate::apt::{apt_advice, apt_install};
use crate::program::find_program;
use crate::step::step;
use crate::test::headless_display::HeadlessDisplay;
use crate::workspace::cargo;

/// A browser engine, and how WebDriver reaches it.
pub struct Engine {
    pub name: &'static str,
    /// Names or absolute paths of the browser; the first that exists is taken.
    browsers: &'static [&'static str],
    /// The driver, and its options that take a free port.
    pub driver: (&'static str, &'static [&'static str]),
    /// The crate that has the driver, where Debian has no package of it.
    driver_crate: Option<&'static str>,
    /// The Debian packages of the browser, its driver and the fonts.
    packages: &'static [&'static str],
    /// Whether it has no headless mode.
    pub needs_display: bool,
    /// The capabilities of a session, given the browser's path and whether it runs on the display. On the display it exposes
    /// its accessibility tree; without one it is headless.
    pub capabilities: fn(&Path, bool) -> Value,
}

/// The engines that the tests run in. Without the fonts, Arabic text shows as boxes, and its widths are wrong.
const ENGINES: &[Engine] = &[
    Engine {
        name: "chromium",
        browsers: &["chromium", "chromium-browser", "google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"],
        driver: ("chromedriver", &["--port="]),
        driver_crate: None,
        packages: &["chromium", "chromium-driver", "fonts-noto-core"],
        needs_display: false,
        capabilities: |browser, is_on_display| {
            // As root in a container, Chromium has no sandbox; the tests open only our own pages.
            let args = ["--no-sandbox", if is_on_display { "--force-renderer-accessibility=complete" } else { "--headless=new" }];
            json!({"browserName": "chrome", "goog:chromeOptions": {"binary": browser, "args": args}})
        },
    },
    Engine {
        name: "firefox",
        browsers: &["firefox-esr", "firefox", "/Applications/Firefox.app/Contents/MacOS/firefox"],
        driver: ("geckodriver", &["--port=", "--websocket-port="]),
        driver_crate: Some("geckodriver"),
        packages: &["firefox-esr", "fonts-noto-core"],
        needs_display: false,
        capabilities: |browser, is_on_display| {
            let args: &[&str] = if is_on_display { &[] } else { &["-headless"] };
            // Only WebDriver BiDi, over a WebSocket, runs a script in the page's own realm.
            json!({"browserName": "firefox", "webSocketUrl": true, "moz:firefoxOptions": {"binary": browser, "args": args}})
        },
    },
    Engine {
        name: "webkit",
        browsers: &["/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser", "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser"],
        driver: ("WebKitWebDriver", &["--port="]),
        driver_crate: None,
        packages: &["libwebkit2gtk-4.1-0", "webkit2gtk-driver", "fonts-noto-core"],
        needs_display: true,
        capabilities: |browser, _| json!({"browserName": "MiniBrowser", "webkitgtk:browserOptions": {"binary": browser, "args": ["--automation"]}}),
    },
];

/// The programs of an engine on this machine.
#[derive(Clone)]
pub struct Browser {
    pub engine: &'static Engine,
    pub browser: PathBuf,
    pub driver: PathBuf,
}

/// Finds the programs of every engine, or installs them where that is possible. Quick when none is missing.
///
/// # Errors
/// In continuous integration, when one is missing. Elsewhere it is reported, and the others are tested.
pub fn set_up() -> Result<Vec<Browser>> {
    let allow = |result: Result<()>| match result {
        Err(error) if env::var_os("CI").is_none() => {
            eprintln!("!! {error:#}");
            Ok(())
        }
        result => result,
    };
    allow(HeadlessDisplay::set_up())?;
    for engine in ENGINES.iter().filter(|engine| engine.find().is_none()) {
        allow(step(&format!("install {}", engine.name), || engine.install()))?;
    }
    report_missing();
    let browsers: Vec<_> = ENGINES.iter().filter_map(Engine::find).collect();
    ensure!(!browsers.is_empty(), "no browser to test in is installed");
    Ok(browsers)
}

/// Prints what is not tested on this machine, because programs are missing.
pub fn report_missing() {
    for engine in ENGINES.iter().filter(|engine| engine.find().is_none()) {
        eprintln!("!! NOT TESTED: {}", engine.name);
    }
    if !HeadlessDisplay::is_installed() {
        eprintln!("!! NOT TESTED: accessibility");
    }
}

impl Engine {
    fn find(&'static self) -> Option<Browser> {
        if self.needs_display && !HeadlessDisplay::is_installed() {
            return None;
        }
        let browser = self.browsers.iter().find_map(|name| find_program(name))?;
        let driver = find_program(self.driver.0).or_else(|| installed(self.driver.0))?;
        Some(Browser { engine: self, browser, driver })
    }

    fn install(&'static self) -> Result<()> {
        let advice = format!("{} or {} is missing; {}", self.browsers[0], self.driver.0, apt_advice(self.packages));
        apt_install(self.packages).context(advice.clone())?;
        if let Some(name) = self.driver_crate.filter(|_| self.find().is_none()) {
            let (sh, cargo) = (Shell::new()?, cargo());
            cmd!(sh, "{cargo} install --locked {name}").run()?;
        }
        self.find().map(drop).context(advice)
    }
}

/// A program in the folder of `cargo install`, which need not be in `PATH`.
fn installed(name: &str) -> Option<PathBuf> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(Path::new(&env::var_os("HOME")?).join(".cargo")))?;
    Some(home.join("bin").join(name)).filter(|path| path.is_file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_engine_can_be_installed_and_asked_for() {
        for engine in ENGINES {
            assert!(!engine.browsers.is_empty() && !engine.packages.is_empty(), "{}", engine.name);
            for is_on_display in [true, engine.needs_display] {
                let capabilities = (engine.capabilities)(Path::new("/browser"), is_on_display);
                assert!(capabilities.to_string().contains("/browser"), "{}", engine.name);
            }
        }
    }
}
