type WebkitVideo = HTMLVideoElement & { webkitEnterFullscreen?: () => void };

/** Shows the whole frame over the screen, or ends that; iPhones can only show the bare film. */
export async function toggleFullscreen(
  frame: HTMLElement | null,
  video: HTMLVideoElement | null,
): Promise<void> {
  if (document.fullscreenElement !== null) {
    await document.exitFullscreen();
  } else if (frame?.requestFullscreen !== undefined) {
    await frame.requestFullscreen();
  } else {
    (video as WebkitVideo | null)?.webkitEnterFullscreen?.();
  }
}
