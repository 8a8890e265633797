/** Makes an element with a class and what stands in it. Text is text: nothing here reads markup. */
export const made = (
  name: 'div' | 'p' | 'h1' | 'h2' | 'ol' | 'li' | 'header' | 'main' | 'footer' | 'span' | 'section',
  className: string,
  ...inside: readonly (Node | string)[]
): HTMLElement => {
  const element = document.createElement(name)
  element.className = className
  element.append(...inside)
  return element
}

/** A large button. `pressed` is what a screen reader hears of a switch. */
export const button = (className: string, label: string, press: () => void, pressed?: boolean): HTMLButtonElement => {
  const element = document.createElement('button')
  element.type = 'button'
  element.className = className
  element.append(label)
  if (pressed !== undefined) element.setAttribute('aria-pressed', String(pressed))
  element.addEventListener('click', press)
  return element
}
