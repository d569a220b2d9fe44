-- Those enrolled or invited are told when a session is moved, added or taken away.
ALTER TABLE message DROP CONSTRAINT message_event_check;
ALTER TABLE message ADD CONSTRAINT message_event_check CHECK (event IN ('INVITATION', 'ENROLLED', 'WAITING', 'PROMOTED',
  'SESSION_CHANGED', 'CANCELLED', 'REMINDER', 'CERTIFICATE', 'FOLLOW_UP', 'COOPERATION', 'OTHER'));
ALTER TABLE message_template DROP CONSTRAINT message_template_purpose_check;
ALTER TABLE message_template ADD CONSTRAINT message_template_purpose_check CHECK (purpose IN ('LIST', 'INVITATION', 'ENROLLED',
  'WAITING', 'PROMOTED', 'SESSION_CHANGED', 'CANCELLED', 'REMINDER', 'CERTIFICATE', 'FOLLOW_UP'));

-- An e-mail that will not go out any more, because the same was prepared for WhatsApp, is `REPLACED`.
ALTER TABLE message DROP CONSTRAINT message_state_check;
ALTER TABLE message ADD CONSTRAINT message_state_check CHECK (state IN
  ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'PREPARED', 'OPENED', 'REPLACED'));
