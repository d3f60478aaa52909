//! Processes files in parallel.

use indicatif::{ProgressBar, ProgressStyle};
use std::num::NonZeroUsize;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// The number of files from which a progress bar is shown on a terminal.
const PROGRESS_FROM: usize = 100;

/// Calls `work` for every file, in parallel; the results are in the order of the files.
pub fn each<F: Sync, T: Send>(files: &[F], jobs: Option<NonZeroUsize>, work: impl Fn(&F) -> T + Sync) -> Vec<T> {
    let results = Mutex::new(files.iter().map(|_| None).collect::<Vec<_>>());
    let next = AtomicUsize::new(0);
    // Drawn on standard error, and only if that is a terminal.
    let bar = if files.len() < PROGRESS_FROM { ProgressBar::hidden() } else { ProgressBar::new(files.len() as u64) };
    bar.set_style(ProgressStyle::with_template("{wide_bar} {pos}/{len}").unwrap_or_else(|_| ProgressStyle::default_bar()));
    let workers = jobs.or(thread::available_parallelism().ok()).map_or(1, |jobs| jobs.get().min(files.len()));
    thread::scope(|scope| {
        for _ in 0..workers {
            scope.spawn(|| {
                while let Some((index, file)) = next_of(files, &next) {
                    let result = work(file);
                    results.lock().unwrap_or_else(PoisonError::into_inner)[index] = Some(result);
                    bar.inc(1);
                }
            });
        }
    });
    bar.finish_and_clear();
    results.into_inner().unwrap_or_else(PoisonError::into_inner).into_iter().flatten().collect()
}

fn next_of<'a, T>(items: &'a [T], next: &AtomicUsize) -> Option<(usize, &'a T)> {
    let index = next.fetch_add(1, Ordering::Relaxed);
    Some((index, items.get(index)?))
}
