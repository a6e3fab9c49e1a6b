type WebkitVideo = HTMLElement & { webkitEnterFullscreen?: () => void };

/** Shows the whole frame over the screen, or ends that; iPhones can only show the bare film. */
export async function toggleFullscreen(
  frame: HTMLElement | null,
  surface: HTMLElement | null,
): Promise<void> {
  if (document.fullscreenElement !== null) {
    await document.exitFullscreen();
  } else if (frame?.requestFullscreen !== undefined) {
    await frame.requestFullscreen();
  } else {
    (surface as WebkitVideo | null)?.webkitEnterFullscreen?.();
  }
}
