/* <slide-presenter>: the trainer's window. The same file opened at #trinh-bay shows the slide, the next one, the notes
   and the clock, and goes where the deck's window goes. It works alone too, when that window is closed. */
(() => {
  const { moveOf, swipes, placeAfter, button, tell, told } = globalThis.ocop.slides;
  const TEXT = ocop.text["slide-presenter"];
  const PRESENTER = "#trinh-bay";
  const WIDTH = 1280;

  /** @param {string} name @param {string} className @param {(string | Node)[]} content */
  const make = (name, className, ...content) => {
    const node = Object.assign(document.createElement(name), { className });
    node.append(...content);
    return node;
  };
  const two = (number) => String(number).padStart(2, "0");

  class SlidePresenter extends HTMLElement {
    connectedCallback() {
      this.slides = [...document.querySelectorAll("slide-deck .slide")];
      this.at = 0;
      this.began = Date.now();
      this.build();
      document.documentElement.classList.add("is-one", "is-presenter");
      document.title = `${TEXT.title}: ${document.title}`;
      addEventListener("keydown", (event) => {
        const move = moveOf(event);
        if (!["next", "back", "first", "last"].includes(move)) return;
        event.preventDefault();
        this.go(move);
      });
      addEventListener("message", (event) => {
        const said = told(event, opener, this.slides.length);
        if (said) this.show(said.at);
      });
      addEventListener("resize", () => this.scale());
      this.clock = setInterval(() => this.tick(), 1000);
      this.show(0);
      this.tick();
      tell(opener, 0, true);
    }

    disconnectedCallback() {
      clearInterval(this.clock);
    }

    build() {
      this.head = make("h1", "");
      this.now = make("div", "");
      this.after = make("div", "");
      this.notes = make("div", "presenter__notes");
      this.notes.tabIndex = 0;
      this.notes.setAttribute("role", "region");
      this.notes.setAttribute("aria-label", TEXT.notes);
      this.time = make("time", "");
      this.time.title = TEXT.clock;
      this.passed = make("time", "");
      this.passed.title = TEXT.passed;
      const bar = make("nav", "deck-bar",
        button("◀", TEXT.back, () => this.go("back")), button("▶", TEXT.forward, () => this.go("next")), this.time,
        this.passed, button(TEXT.again, TEXT.reset, () => this.restart()));
      bar.setAttribute("aria-label", TEXT.bar);
      this.append(make("main", "presenter",
        make("div", "presenter__now", this.head, this.now),
        make("div", "presenter__next", make("h2", "", TEXT.next), this.after), this.notes, bar));
      swipes(this.now, (move) => this.go(move));
    }

    /** @param {string} move */
    go(move) {
      this.show(placeAfter(move, this.at, this.slides.length));
      tell(opener, this.at);
    }

    restart() {
      this.began = Date.now();
      this.tick();
    }

    tick() {
      const now = new Date();
      const seconds = Math.floor((now.getTime() - this.began) / 1000);
      this.time.textContent = `${two(now.getHours())}:${two(now.getMinutes())}`;
      this.passed.textContent = `${two(Math.floor(seconds / 60))}:${two(seconds % 60)}`;
    }

    /** @param {number} at from 0 */
    show(at) {
      this.at = at;
      const [now, next] = [this.slides[at], this.slides[at + 1]];
      this.head.textContent = TEXT.now({ at: at + 1, count: this.slides.length });
      this.now.replaceChildren(this.copy(now));
      this.after.replaceChildren(next ? this.copy(next) : make("p", "presenter__end", TEXT.end));
      const notes = [...now.querySelector(".notes").cloneNode(true).children];
      this.notes.replaceChildren(...(notes.length ? notes : [make("p", "", TEXT.none)]));
      this.notes.scrollTop = 0;
      this.scale();
    }

    /** A slide to look at, without its id and its notes. @param {Element} slide */
    copy(slide) {
      const copied = slide.cloneNode(true);
      copied.removeAttribute("id");
      copied.querySelector(".notes").remove();
      return copied;
    }

    scale() {
      for (const place of [this.now, this.after]) {
        const high = innerHeight * 0.5 / 720;
        place.style.setProperty("--scale", String(Math.min(place.clientWidth / WIDTH, high)));
      }
    }
  }

  customElements.define("slide-presenter", SlidePresenter);
  if (location.hash === PRESENTER) document.body.append(document.createElement("slide-presenter"));
})();
