-- Whether the owner's telephone number is part of a shared dossier: agreed to for each link by itself.
ALTER TABLE product_share ADD COLUMN shows_phone boolean NOT NULL DEFAULT false;
