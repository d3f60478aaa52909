//! Tells a page that what it shows has changed: <https://html.spec.whatwg.org/multipage/server-sent-events.html>.

use crate::preview::site::Site;
use std::io::{self, Write};
use std::thread;
use std::time::Duration;

/// How often the files are looked at. Their times and sizes are seen everywhere, in containers and network folders, too.
const INTERVAL: Duration = Duration::from_millis(250);
/// How long a program may take to write a file.
const SETTLING: Duration = Duration::from_millis(50);
/// After how many looks something is written, which fails if the page is closed.
const ALIVE: usize = 20;

const HEAD: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\
     X-Content-Type-Options: nosniff\r\nCross-Origin-Resource-Policy: same-origin\r\nConnection: close\r\n\r\nretry: 1000\n\n";

/// Sends one event as soon as the page with this path differs from `version`, and ends. The page is then loaded anew.
pub fn send(site: &Site, path: &str, version: &str, out: &mut dyn Write) -> io::Result<()> {
    let Some(page) = site.page(path) else { return Ok(()) };
    out.write_all(HEAD.as_bytes())?;
    out.flush()?;
    let (mut files, mut stamps) = (Vec::new(), None);
    for look in 1.. {
        // Older than what is rendered, so that nothing is missed that is written meanwhile.
        let found = site.stamps(&page, &files);
        if stamps.as_ref() != Some(&found) {
            let (document, shown) = site.document(&page);
            if document.version() != version {
                break;
            }
            if shown != files {
                files = shown;
                continue;
            }
            stamps = Some(found);
        }
        if site.has_other_media(path) {
            break;
        }
        if look % ALIVE == 0 {
            out.write_all(b":\n\n")?;
            out.flush()?;
        }
        thread::sleep(INTERVAL);
    }
    // The program that writes the file may have emptied it first.
    thread::sleep(SETTLING);
    out.write_all(b"data: changed\n\n")?;
    out.flush()
}
