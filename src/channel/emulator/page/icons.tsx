/** Small pictures drawn by hand; each says nothing to a screen reader, the words beside it do. */
function Icon({ d, className }: { d: string; className?: string }) {
  return (
    <svg class={className ?? "icon"} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  );
}

export const SendIcon = () => <Icon d="M4 12 20 4l-5 16-3.5-6.5z" />;
export const PlusIcon = () => <Icon d="M12 5v14M5 12h14" />;
export const CloseIcon = () => <Icon d="M6 6l12 12M18 6 6 18" />;
export const MoreIcon = () => <Icon d="M5 12h.01M12 12h.01M19 12h.01" />;
export const ClockIcon = () => <Icon d="M12 7v5l3 2M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18z" />;
export const CloudIcon = () => (
  <Icon d="M7 18a4 4 0 0 1-.5-8A6 6 0 0 1 18 9.5 4.3 4.3 0 0 1 17.5 18zM9 21l1-1.5M14 21l1-1.5" />
);
export const PinIcon = () => (
  <Icon d="M12 21s-6.5-6-6.5-11a6.5 6.5 0 0 1 13 0c0 5-6.5 11-6.5 11zM12 12a2 2 0 1 0 0-4 2 2 0 0 0 0 4z" />
);
export const VoiceIcon = () => (
  <Icon d="M12 4v9M12 13a3 3 0 0 0 3-3V7a3 3 0 0 0-6 0v3a3 3 0 0 0 3 3zM6 11a6 6 0 0 0 12 0M12 17v3" />
);
export const PhoneIcon = () => (
  <Icon d="M6 4l3 .5 1.5 4L8.5 10a12 12 0 0 0 5.500 5.500l1.500-2 4 1.500.500 3a2 2 0 0 1-2 2A15 15 0 0 1 4 6a2 2 0 0 1 2-2z" />
);
export const PhotoIcon = () => <Icon d="M4 6h16v12H4zM4 15l4.500-4 4 4 2.500-2 5 4M15.500 9.500h.01" />;
export const PeopleIcon = () => (
  <Icon d="M9 11a3.500 3.500 0 1 0 0-7 3.500 3.500 0 0 0 0 7zM2.500 20a6.500 6.500 0 0 1 13 0M18 8v6M15 11h6" />
);
export const OneTick = () => <Icon className="ticks" d="M7 12.500l4 4 8-9" />;
export const TwoTicks = () => <Icon className="ticks" d="M2 12.500l4 4 8-9M11 15.500l1 1 8-9" />;
