import "./mail.css";

/** A mail as it would leave: subject and text. */
export function Mail({ subject, text }: { subject: string; text: string }) {
  return (
    <>
      <strong>{subject}</strong>
      <p class="mail">{text}</p>
    </>
  );
}
