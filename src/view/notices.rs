//! What is wrong with the address, told where the page begins.

use super::state::State;
use crate::page::notice;
use leptos::prelude::*;

/// The notices that the address calls for.
#[component]
pub fn Notices(
    /// The state that they follow.
    state: State,
) -> impl IntoView {
    let inside = move || {
        state
            .reading
            .with(|reading| notice::notices(reading).map(|notice| notice.markup()))
    };
    view! { <div role="status" inner_html=inside></div> }
}
