const secondsADay = 86_400;

/** A duration in days as hours, minutes and seconds: 1:30:00. Its sign is left to whoever shows it. */
export const formatDuration = (days: number): string => {
  const seconds = Math.round(Math.abs(days) * secondsADay);
  const two = (part: number): string => String(Math.floor(part) % 60).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(seconds / 60)}:${two(seconds)}`;
};
