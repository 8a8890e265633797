/**
 * Marks a picture that did not come, or came and is none, so that `base.css` draws a quiet ground in its place; and takes the mark
 * away once it has another picture. For `error` and `load` of pictures, heard in the capture phase, for neither bubbles.
 */
export const markPicture = ({ type, target }: Event): void => {
  if (target instanceof HTMLImageElement) target.toggleAttribute('data-broken', type === 'error')
}
