/* <slide-deck>: the slides inside it one at a time, by key, remote, finger or button. The address keeps the place (#7).
   #trinh-bay belongs to <slide-presenter>, which opens itself in the same file. */
(() => {
  const { moveOf, swipes, placeAfter, button, tell, told } = globalThis.ocop.slides;
  const TEXT = ocop.text["slide-deck"];
  const PRESENTER = "#trinh-bay";
  const WIDTH = 1280, HEIGHT = 720, SMALL = 0.2;

  class SlideDeck extends HTMLElement {
    connectedCallback() {
      if (location.hash === PRESENTER || this.slides) return;
      this.slides = [...this.querySelectorAll(".slide")];
      this.main = this.querySelector("main");
      this.main.tabIndex = 0; // words that flow on a phone are scrolled by keys too
      this.root = document.documentElement;
      this.root.classList.add("is-one");
      this.at = this.fromAddress();
      this.append(this.bar());
      addEventListener("keydown", (event) => this.onKey(event));
      addEventListener("resize", () => this.scale());
      addEventListener("hashchange", () => this.show(this.fromAddress()));
      addEventListener("message", (event) => this.onMessage(event));
      document.addEventListener("fullscreenchange", () => {
        this.root.classList.toggle("is-full", !!document.fullscreenElement);
        this.scale();
      });
      swipes(this.main, (move) => !this.overview && this.move(move));
      this.main.addEventListener("click", (event) => this.onClick(event));
      this.show(this.at);
    }

    get overview() {
      return this.root.classList.contains("is-overview");
    }

    fromAddress() {
      const wanted = Number.parseInt(location.hash.slice(1), 10) - 1;
      return wanted >= 0 && wanted < this.slides.length ? wanted : 0;
    }

    bar() {
      const bar = Object.assign(document.createElement("nav"), { className: "deck-bar" });
      bar.setAttribute("aria-label", TEXT.bar);
      this.place = document.createElement("output");
      this.place.setAttribute("aria-live", "polite");
      bar.append(
        button("◀", TEXT.back, () => this.move("back")), this.place, button("▶", TEXT.next, () => this.move("next")),
        button(TEXT.all, TEXT.overview, () => this.move("overview")), button(TEXT.wide, TEXT.full, () => this.move("full")),
        button(TEXT.trainer, TEXT.presenter, () => this.move("presenter")), button(TEXT.onPaper, TEXT.print, () => print()),
      );
      return bar;
    }

    /** @param {KeyboardEvent} event */
    onKey(event) {
      const move = moveOf(event);
      if (!move || (event.key === "Escape" && document.fullscreenElement)) return;
      event.preventDefault();
      if (this.overview && event.key === "Enter") this.move("overview");
      else this.move(move);
    }

    /** In the overview a click picks a slide; on the whole screen it goes on, as remotes with a mouse button want. */
    onClick(event) {
      const picked = this.slides.indexOf(event.target.closest(".slide"));
      if (this.overview && picked >= 0) {
        this.move("overview");
        this.show(picked);
      } else if (document.fullscreenElement && !String(getSelection())) this.move("next");
    }

    /** @param {string} move */
    move(move) {
      if (move === "overview") {
        this.root.classList.remove("is-black");
        this.root.classList.toggle("is-overview");
        this.scale();
        this.slides[this.at].scrollIntoView({ block: "center" });
      } else if (move === "black") this.root.classList.toggle("is-black");
      else if (move === "full") this.full();
      else if (move === "presenter") this.present();
      else this.show(placeAfter(move, this.at, this.slides.length));
    }

    full() {
      if (document.fullscreenElement) document.exitFullscreen();
      else this.root.requestFullscreen?.().catch(() => {});
    }

    present() {
      this.other = open(location.href.split("#")[0] + PRESENTER, "ocop-trinh-bay", "width=1100,height=720");
      if (!this.other) alert(TEXT.blocked);
    }

    /** @param {MessageEvent} event */
    onMessage(event) {
      const said = told(event, this.other, this.slides.length);
      if (said?.ask) tell(this.other, this.at);
      else if (said && said.at !== this.at) this.show(said.at);
    }

    /** @param {number} at from 0 */
    show(at) {
      this.slides[this.at].classList.remove("is-now");
      this.at = at;
      this.slides[at].classList.add("is-now");
      this.root.classList.remove("is-black");
      this.place.textContent = `${at + 1}/${this.slides.length}`;
      if (location.hash !== `#${at + 1}`) history.replaceState(null, "", `#${at + 1}`);
      if (this.overview) this.slides[at].scrollIntoView({ block: "nearest" });
      else this.main.scrollTop = 0;
      this.scale();
      tell(this.other, at);
    }

    scale() {
      const { clientWidth: width, clientHeight: height } = this.main;
      const whole = Math.min(width / WIDTH, height / HEIGHT);
      this.main.style.setProperty("--scale", String(this.overview ? Math.max(SMALL, Math.min(whole / 4, 0.3)) : whole));
    }
  }

  customElements.define("slide-deck", SlideDeck);
})();
