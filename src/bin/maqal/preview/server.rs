//! The HTTP server, for programs on this machine only.

use crate::Outcome;
use crate::args::Preview;
use crate::check::colours;
use crate::input;
use crate::preview::events;
use crate::preview::folder::Folder;
use crate::preview::site::{Answer, Site, own};
use std::error::Error;
use std::io;
use std::sync::Arc;
use std::thread;
use tiny_http::{Header, Method, Request, Response, Server};

/// As many as a browser opens connections to a host.
const THREADS: usize = 6;
/// The port that is tried first, so that a page that is open finds the preview when it is started again.
const PORT: u16 = 4750;

/// The headers of every answer. Pages of other sites can neither embed nor read anything.
const HEADERS: [(&str, &str); 4] = [
    ("Cache-Control", "no-store"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cross-Origin-Resource-Policy", "same-origin"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
];

/// Serves until the program is stopped.
pub fn preview(args: Preview) -> Outcome {
    let Some(folder) = Folder::open(&args.path) else {
        let problem = input::text(&args.path).err();
        problem.iter().for_each(|problem| eprintln!("{}", problem.line(&args.path, colours(&io::stderr()))));
        return Outcome::Failure;
    };
    let server = match listen(args.port) {
        Ok(server) => server,
        Err(error) => {
            eprintln!("error: cannot listen on 127.0.0.1:{}: {error}", args.port.unwrap_or(0));
            return Outcome::Failure;
        }
    };
    println!("http://{}/", server.server_addr());
    let site = Arc::new(Site::new(folder, args.rendering));
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| server.incoming_requests().for_each(|request| reply(&site, request, &server)));
        }
    });
    Outcome::Success
}

fn listen(port: Option<u16>) -> Result<Server, Box<dyn Error + Send + Sync>> {
    let bind = |port| Server::http(("127.0.0.1", port));
    port.map_or_else(|| bind(PORT).or_else(|_| bind(0)), bind)
}

fn reply(site: &Arc<Site>, request: Request, server: &Server) {
    let url = request.url().to_owned();
    let (path, query) = url.split_once('?').unwrap_or((&url, ""));
    let port = server.server_addr().to_ip().map_or(0, |address| address.port());
    let answer = if !is_own_host(&request, port) {
        Answer::text(403, "The Host header is not that of this machine.\n")
    } else if !matches!(request.method(), Method::Get | Method::Head) {
        Answer::text(405, "Only GET and HEAD are supported.\n")
    } else if let Some(page) = own(path).and_then(|name| name.strip_prefix("events")).filter(|page| site.page(page).is_some()) {
        let (site, page, version) = (site.clone(), page.to_owned(), query.to_owned());
        // It takes as long as the page is open. It fails when the page is closed, which is no error.
        thread::spawn(move || drop(events::send(&site, &page, &version, &mut *request.into_writer())));
        return;
    } else {
        site.answer(path, referring_page(&request))
    };
    let mut response = Response::from_data(answer.body).with_status_code(answer.status);
    let headers = answer.headers.iter().map(|(name, value)| (*name, &**value));
    for (name, value) in headers.chain(HEADERS) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // It fails when the browser has closed the connection, which is no error.
    let _ = request.respond(response);
}

/// Whether a request names this machine. If the name of another site leads here (DNS rebinding), its pages may not read articles.
fn is_own_host(request: &Request, port: u16) -> bool {
    header(request, "Host").is_some_and(|host| {
        let (name, named) = host.split_once(':').unwrap_or((host, "80"));
        (name == "127.0.0.1" || name.eq_ignore_ascii_case("localhost")) && named.parse() == Ok(port)
    })
}

/// The path of the page that shows what is requested: `/a.json` of `http://127.0.0.1:4750/a.json`.
fn referring_page(request: &Request) -> &str {
    let url = header(request, "Referer").unwrap_or_default();
    url.match_indices('/').nth(2).map_or("", |(at, _)| &url[at..])
}

fn header<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    request.headers().iter().find(|header| header.field.equiv(name)).map(|header| header.value.as_str())
}
