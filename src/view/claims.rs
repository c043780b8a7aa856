//! To come.
use leptos::prelude::*;
#[component]
pub fn Claims() -> impl IntoView {
    view! { <p></p> }
}
