-- Owners are told when a permit comes to its end.
ALTER TABLE message DROP CONSTRAINT message_event_check;
ALTER TABLE message ADD CONSTRAINT message_event_check CHECK (event IN ('INVITATION', 'ENROLLED', 'WAITING', 'PROMOTED',
  'SESSION_CHANGED', 'CANCELLED', 'REMINDER', 'CERTIFICATE', 'FOLLOW_UP', 'COOPERATION', 'PERMIT', 'OTHER'));
